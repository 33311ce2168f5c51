package io.github.pbxkit.numbering;

/**
 * Numbers from {@code from} to {@code to}, both included, and what they belong to.
 *
 * @param from first number, not negative
 * @param to last number, not below {@code from}
 * @param value what the numbers belong to
 * @param <V> type of the value
 */
public record Span<V>(long from, long to, V value) {
    /** Checks the bounds. */
    public Span {
        checkBounds(from, to);
    }

    /**
     * How many numbers there are.
     *
     * @return at least 1
     */
    public long capacity() {
        return to - from + 1;
    }

    /**
     * Whether a number lies inside.
     *
     * @param number any number
     * @return true between the bounds, both included
     */
    public boolean contains(long number) {
        return from <= number && number <= to;
    }

    static void checkBounds(long from, long to) {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("Not a range of numbers: from " + from + " to " + to);
        }
    }
}
