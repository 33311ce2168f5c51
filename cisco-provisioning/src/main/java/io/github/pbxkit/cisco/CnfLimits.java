package io.github.pbxkit.cisco;

/**
 * Bounds on what {@link CnfDocument} reads, so that a hostile file costs no more than a refusal.
 *
 * @param maxBytes largest file in bytes; a larger one is refused with {@link InputTooLargeException}
 * @param maxElements most elements that are read; the rest of the file is kept as text and reported
 * @param maxDepth deepest nesting that is read; the rest of the file is kept as text and reported
 */
public record CnfLimits(int maxBytes, int maxElements, int maxDepth) {
    /** 8 MiB: real files have 3 to 25 kB. */
    public static final int DEFAULT_MAX_BYTES = 8 << 20;

    /** 100,000 elements: real files have 60 to 400. */
    public static final int DEFAULT_MAX_ELEMENTS = 100_000;

    /** 64 levels: real files have at most 8. */
    public static final int DEFAULT_MAX_DEPTH = 64;

    /** Refuses bounds below one. */
    public CnfLimits {
        requirePositive(maxBytes, "maxBytes");
        requirePositive(maxElements, "maxElements");
        requirePositive(maxDepth, "maxDepth");
    }

    /** The bounds that apply when none are given. */
    public static CnfLimits defaults() {
        return new CnfLimits(DEFAULT_MAX_BYTES, DEFAULT_MAX_ELEMENTS, DEFAULT_MAX_DEPTH);
    }

    private static void requirePositive(int value, String name) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, is " + value);
        }
    }
}
