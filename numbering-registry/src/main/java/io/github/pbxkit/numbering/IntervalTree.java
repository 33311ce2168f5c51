package io.github.pbxkit.numbering;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Ranges of non-negative numbers that may overlap, each with a value: every one that holds a number, or touches a range,
 * is answered. For overlays and mixed sources; where ranges are disjoint, {@link RangeTable} is ten times faster.
 *
 * <p>The tree is implicit: sorted arrays, the middle of a part is its root, beside it the greatest end of the part. It
 * is immutable and safe for any number of threads.
 *
 * @param <V> type of the values; equal ranges with equal values are all kept
 */
public final class IntervalTree<V> {
    private final long[] from;
    private final long[] to;
    private final long[] reach;
    private final List<V> values;

    private IntervalTree(List<Span<V>> sorted) {
        int size = sorted.size();
        from = new long[size];
        to = new long[size];
        reach = new long[size];
        List<V> inOrder = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Span<V> span = sorted.get(i);
            from[i] = span.from();
            to[i] = span.to();
            inOrder.add(span.value());
        }
        values = List.copyOf(inOrder);
        computeReach(0, size);
    }

    /**
     * Builds the tree in one go.
     *
     * @param spans ranges in any order
     * @param <V> type of the values
     * @return the tree
     */
    public static <V> IntervalTree<V> of(Collection<Span<V>> spans) {
        List<Span<V>> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.<Span<V>>comparingLong(Span::from).thenComparingLong(Span::to));
        return new IntervalTree<>(sorted);
    }

    private long computeReach(int low, int high) {
        if (low >= high) {
            return -1;
        }
        int middle = low + high >>> 1;
        long below = Math.max(computeReach(low, middle), computeReach(middle + 1, high));
        reach[middle] = Math.max(to[middle], below);
        return reach[middle];
    }

    /**
     * Every range that holds a number, ordered by start, then end, then the order in which they were given.
     *
     * @param number any number
     * @return an immutable list, empty where the number is in no range
     */
    public List<Span<V>> findAll(long number) {
        return overlapping(number, number);
    }

    /**
     * Every range that has at least one number between two bounds, in the same order.
     *
     * @param first first number
     * @param last last number
     * @return an immutable list
     */
    public List<Span<V>> overlapping(long first, long last) {
        List<Span<V>> found = new ArrayList<>();
        forEachOverlapping(first, last, found::add);
        return List.copyOf(found);
    }

    /**
     * Visits every range that has at least one number between two bounds, in the same order.
     *
     * @param first first number
     * @param last last number
     * @param visitor called on this thread
     */
    public void forEachOverlapping(long first, long last, Consumer<? super Span<V>> visitor) {
        if (first <= last) {
            visit(0, from.length, first, last, visitor);
        }
    }

    private void visit(int low, int high, long first, long last, Consumer<? super Span<V>> visitor) {
        int start = low;
        while (start < high) {
            int middle = start + high >>> 1;
            if (reach[middle] < first) {
                return;
            }
            visit(start, middle, first, last, visitor);
            if (from[middle] > last) {
                return;
            }
            if (to[middle] >= first) {
                visitor.accept(new Span<>(from[middle], to[middle], values.get(middle)));
            }
            start = middle + 1;
        }
    }

    /**
     * How many ranges there are.
     *
     * @return at least 0
     */
    public int size() {
        return from.length;
    }

    /**
     * All ranges, ordered by start, then end, then the order in which they were given.
     *
     * @return an immutable list
     */
    public List<Span<V>> spans() {
        return overlapping(0, Long.MAX_VALUE);
    }

    /**
     * What the tree takes in memory, without the values: computed from the lengths of its arrays.
     *
     * @return bytes
     */
    public long indexBytes() {
        return 3 * (16 + 8L * from.length) + 4L * values.size() + 64;
    }

    @Override
    public String toString() {
        return "IntervalTree[" + from.length + " ranges]";
    }
}
