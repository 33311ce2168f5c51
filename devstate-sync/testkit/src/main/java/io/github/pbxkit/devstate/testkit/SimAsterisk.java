package io.github.pbxkit.devstate.testkit;

import java.util.Arrays;

/** An Asterisk as far as lamps go: the states of its own numbers, and the names that were written to it. */
final class SimAsterisk {
    /** No state: the name was never written, or removed. */
    static final byte NONE = -1;

    private static final long COMMIT = 1_000_000_000L;

    /** The truth about its own numbers. */
    final byte[] own;

    /** What its lamps show of others: by origin and number. */
    final byte[][] shown;

    boolean up = true;

    /** Writes since the start. */
    long writes;

    private final byte[][] committed;
    private final long[][] writtenAt;

    SimAsterisk(int origins, int keys, long now) {
        own = new byte[keys];
        shown = new byte[origins][keys];
        committed = new byte[origins][keys];
        writtenAt = new long[origins][keys];
        for (int i = 0; i < origins; i++) {
            Arrays.fill(shown[i], NONE);
            Arrays.fill(committed[i], NONE);
            Arrays.fill(writtenAt[i], now - COMMIT);
        }
        Arrays.fill(own, (byte) 1);
    }

    void write(int origin, int key, byte state, long now) {
        if (now - writtenAt[origin][key] >= COMMIT) {
            committed[origin][key] = shown[origin][key];
        }
        writtenAt[origin][key] = now;
        shown[origin][key] = state;
        writes++;
    }

    /** All calls are gone, and so is what was written in the last second. */
    void crash(long now) {
        up = false;
        Arrays.fill(own, (byte) 1);
        for (int origin = 0; origin < shown.length; origin++) {
            for (int key = 0; key < own.length; key++) {
                if (now - writtenAt[origin][key] < COMMIT) {
                    shown[origin][key] = committed[origin][key];
                }
            }
        }
    }
}
