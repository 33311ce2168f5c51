package io.github.pbxkit.devstate.testkit;

/** Small, quick and the same everywhere. */
final class Randomness {
    private long state;

    Randomness(long seed) {
        state = seed;
    }

    long next() {
        state += 0x9E37_79B9_7F4A_7C15L;
        long z = state;
        z = (z ^ z >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ z >>> 27) * 0x94D0_49BB_1331_11EBL;
        return z ^ z >>> 31;
    }

    int below(int bound) {
        return (int) ((next() >>> 33) % bound);
    }

    boolean percent(int of100) {
        return below(100) < of100;
    }
}
