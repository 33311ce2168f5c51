package io.github.pbxkit.devstate;

/**
 * The frames of {@code devstate.v1}. Each is a type, a body, and a CRC-32C of both (4 bytes, big-endian). Numbers are
 * varints of 7 bits a byte, lowest first; names are a length byte and ASCII. What follows the known body is ignored, so
 * that a newer minor version can add to it.
 *
 * <pre>
 * DIGEST  flags, count, (origin, epoch, upTo)*
 * DELTA   origin, epoch, from, upTo, count, entry*
 * SNAP    origin, epoch, flags, swept, from, upTo, count, entry*
 * BEAT    count, (tag of origin and epoch: 4 bytes, flags: 1 byte, beat, mark, age in 10 ms, lease in 100 ms)*
 * epoch   counter, nonce: 8 bytes
 * entry   state (4 bits) | packed (bit 4) | kind (bits 5-6), length and number, distance of the sequence number from
 *         the one before, and for kinds other than device: length and value
 * </pre>
 *
 * A packed number has only digits, two in a byte.
 */
final class Wire {
    static final int DIGEST = 1;
    static final int DELTA = 2;
    static final int SNAP = 3;
    static final int BEAT = 4;

    /** The peer has exactly this: send what is newer, even if it was sent before. */
    static final int DIGEST_REPAIR = 1;

    /** Please send yours. */
    static final int DIGEST_ASK = 2;

    static final int SNAP_LAST = 1;

    static final int BEAT_SOURCE_UP = 1;
    static final int BEAT_LEAVING = 2;
    static final int BEAT_MARKED = 4;

    static final long BEAT_AGE_UNIT = 10_000_000L;
    static final long BEAT_LEASE_UNIT = 100_000_000L;

    static final int CHECKSUM = 4;

    private Wire() {}

    /** Short for an origin in an epoch; two that are alike among a node's origins would be one in 2^32. */
    static int tag(String origin, Epoch epoch) {
        long mixed = origin.hashCode() * 0x9E37_79B9_7F4A_7C15L + epoch.counter();
        mixed = (mixed ^ mixed >>> 29) * 0xBF58_476D_1CE4_E5B9L + epoch.nonce();
        mixed = (mixed ^ mixed >>> 32) * 0x94D0_49BB_1331_11EBL;
        return (int) (mixed >>> 32);
    }
}
