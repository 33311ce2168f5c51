package io.github.pbxkit.numbering;

/**
 * Numbers which belong to nobody, from {@code from} to {@code to}, both included.
 *
 * @param from first number
 * @param to last number
 */
public record Gap(long from, long to) {
    /**
     * How many numbers there are.
     *
     * @return at least 1
     */
    public long capacity() {
        return to - from + 1;
    }
}
