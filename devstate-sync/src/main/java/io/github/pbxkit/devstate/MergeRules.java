package io.github.pbxkit.devstate;

import java.util.function.LongSupplier;

/**
 * The decisions that make the difference between lamps that tell the truth and lamps that do not. Each is one line, and
 * the test kit proves that its simulator finds a replica in which one of them is wrong.
 */
class MergeRules {
    static final MergeRules RIGHT = new MergeRules();

    /** The next life of our own origin: past what was seen, and different from every other one. */
    Epoch nextEpoch(Epoch own, Epoch seen, LongSupplier random) {
        return new Epoch(Math.max(own.counter(), seen.counter()) + 1, random.getAsLong());
    }

    /** Whether a batch that begins after {@code from} makes everything up to its end known. */
    boolean closesGap(long from, long upTo) {
        return from <= upTo;
    }

    /** Whether a beat shows that its origin still lives: only one that was never heard before. */
    boolean renewsLease(long beat, long lastBeat) {
        return beat > lastBeat;
    }

    /** Whether news is of our own origin, which nobody but us may write. */
    boolean isOwn(String origin, String own) {
        return origin.equals(own);
    }

    /** Up to where tombstones may be forgotten, if all connected peers have said that they know everything up to here. */
    long sweepable(long knownToAll, long upTo) {
        return knownToAll;
    }

    /** What is remembered of a tombstone that is forgotten: old news of its key, and peers that lag, are told by it. */
    long forgotten(long before, long tombstone) {
        return Math.max(before, tombstone);
    }
}
