package io.github.pbxkit.numbering;

/**
 * What an operator or a region has.
 *
 * @param holder the operator or the region
 * @param ranges how many rows
 * @param numbers how many numbers
 * @param <T> {@link Operator} or {@link Region}
 */
public record Holding<T>(T holder, int ranges, long numbers) {}
