package io.github.pbxkit.devstate.nats;

import io.github.pbxkit.devstate.StateKey;

/**
 * A sum over keys and their sequence numbers, in whatever order they come. The writer puts the one of its states into its
 * head. Who reads that head has read everything that was written before it, and so has to come to the same sum.
 */
final class StoreSum {
    // FNV-1a over the number, then the last steps of SplitMix64, so that each bit of key and sequence number counts.
    private static final long FNV_START = 0xcbf2_9ce4_8422_2325L;
    private static final long FNV_PRIME = 0x100_0000_01b3L;
    private static final long GOLDEN = 0x9e37_79b9_7f4a_7c15L;

    private long sum;

    void add(StateKey key, long seq) {
        sum += term(key, seq);
    }

    void subtract(StateKey key, long seq) {
        sum -= term(key, seq);
    }

    void clear() {
        sum = 0;
    }

    long value() {
        return sum;
    }

    private static long term(StateKey key, long seq) {
        long hash = hash(hash(FNV_START, key.kind().name()), key.number());
        long mixed = hash + seq * GOLDEN;
        mixed = (mixed ^ mixed >>> 30) * 0xbf58_476d_1ce4_e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d0_49bb_1331_11ebL;
        return mixed ^ mixed >>> 31;
    }

    private static long hash(long start, String text) {
        long hash = start;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }
}
