package io.github.pbxkit.numbering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Disjoint ranges of non-negative numbers, each with a value: "to whom does this number belong" in a few tens of
 * nanoseconds and about eight bytes per range.
 *
 * <p>The table is immutable and safe for any number of threads. Equal values are kept once and have an id from 0 on;
 * {@link #findId(long)} answers with it and allocates nothing. Ranges that touch are not joined: what went in comes out.
 *
 * <pre>{@code
 * RangeTable<String> table = RangeTable.<String>builder()
 *         .add(9160000000L, 9169999999L, "MTS")
 *         .add(9170000000L, 9173999999L, "MegaFon")
 *         .build();
 * table.find(9161234567L); // Optional[MTS]
 * }</pre>
 *
 * @param <V> type of the values; equality decides which are the same
 */
public final class RangeTable<V> {
    /** What {@link #findId(long)} answers for a number in no range. */
    public static final int NONE = -1;

    private final DigitIndex index;
    private final List<V> values;
    private final int size;
    private final long capacity;
    private final long last;

    private RangeTable(DigitIndex index, List<V> values, int size, long capacity, long last) {
        this.index = index;
        this.values = values;
        this.size = size;
        this.capacity = capacity;
        this.last = last;
    }

    /**
     * A builder that refuses overlaps unless told otherwise.
     *
     * @param <V> type of the values
     * @return an empty builder
     */
    public static <V> Builder<V> builder() {
        return new Builder<>();
    }

    /**
     * The id of the value at a number. Allocates nothing.
     *
     * @param number any number
     * @return an id for {@link #value(int)}, or {@link #NONE}
     */
    public int findId(long number) {
        int row = findRow(number);
        return row < 0 ? NONE : index.payload(row) - 1;
    }

    /**
     * The value with an id.
     *
     * @param id from 0 to the size of {@link #values()} minus one
     * @return the value
     * @throws IndexOutOfBoundsException for any other id
     */
    public V value(int id) {
        return values.get(id);
    }

    /**
     * The value at a number.
     *
     * @param number any number
     * @return the value, or empty where the number is in no range
     */
    public Optional<V> find(long number) {
        int id = findId(number);
        return id < 0 ? Optional.empty() : Optional.of(values.get(id));
    }

    /**
     * The whole range around a number.
     *
     * @param number any number
     * @return the range with its value, or empty where the number is in no range
     */
    public Optional<Span<V>> findSpan(long number) {
        int id = findId(number);
        return id < 0 ? Optional.empty() : Optional.of(spanAt(index.cursor(findRow(number))));
    }

    /**
     * All different values; the place of each is its id.
     *
     * @return an immutable list
     */
    public List<V> values() {
        return values;
    }

    /**
     * How many ranges there are.
     *
     * @return at least 0
     */
    public int size() {
        return size;
    }

    /**
     * How many numbers all ranges have together.
     *
     * @return the sum, or {@code Long.MAX_VALUE} if it does not fit
     */
    public long capacity() {
        return capacity;
    }

    /**
     * What the index takes in memory, without the values: computed from the lengths of its arrays.
     *
     * @return bytes
     */
    public long indexBytes() {
        return index.bytes() + 56;
    }

    /**
     * All ranges in ascending order.
     *
     * @return a lazy stream
     */
    public Stream<Span<V>> stream() {
        return ranges(0, Long.MAX_VALUE);
    }

    /**
     * The ranges that have at least one number between two bounds, each as a whole, in ascending order.
     *
     * @param from first number, not negative
     * @param to last number, not below {@code from}
     * @return a lazy stream
     */
    public Stream<Span<V>> ranges(long from, long to) {
        Span.checkBounds(from, to);
        DigitIndex.Cursor cursor = index.cursor(Math.max(0, index.floorRow(from)));
        return StreamSupport.stream(new SpanWalk(cursor, from, to), false);
    }

    /**
     * The ranges under a prefix of digits: {@code prefix(495, 10)} is all of code 495 of a ten-digit plan.
     *
     * @param prefix leading digits, positive
     * @param digits how many digits a whole number has, at least as many as the prefix and at most 18
     * @return a lazy stream, ranges as a whole
     */
    public Stream<Span<V>> prefix(long prefix, int digits) {
        int missing = digits - Long.toString(prefix).length();
        if (prefix <= 0 || missing < 0 || digits > 18) {
            throw new IllegalArgumentException("Prefix " + prefix + " does not lead a number of " + digits + " digits");
        }
        long unit = 1;
        for (int i = 0; i < missing; i++) {
            unit *= 10;
        }
        return ranges(prefix * unit, prefix * unit + unit - 1);
    }

    /**
     * What no range covers between two bounds, in ascending order, cut to the bounds.
     *
     * @param from first number, not negative
     * @param to last number, not below {@code from}
     * @return the gaps
     */
    public List<Gap> gaps(long from, long to) {
        List<Gap> gaps = new ArrayList<>();
        long[] free = {from};
        forEach(from, to, (first, end, id) -> {
            if (first > free[0]) {
                gaps.add(new Gap(free[0], first - 1));
            }
            free[0] = end == Long.MAX_VALUE ? -1 : end + 1;
        });
        if (free[0] >= 0 && free[0] <= to) {
            gaps.add(new Gap(free[0], to));
        }
        return List.copyOf(gaps);
    }

    /**
     * Visits the ranges that have at least one number between two bounds, each as a whole, in ascending order. Allocates
     * nothing per range.
     *
     * @param from first number, not negative
     * @param to last number, not below {@code from}
     * @param visitor called on this thread
     */
    public void forEach(long from, long to, Visitor visitor) {
        Span.checkBounds(from, to);
        DigitIndex.Cursor cursor = index.cursor(Math.max(0, index.floorRow(from)));
        while (cursor.valid() && cursor.start() <= to) {
            long first = cursor.start();
            int id = cursor.payload() - 1;
            cursor.next();
            long end = endBefore(cursor);
            if (id >= 0 && end >= from) {
                visitor.visit(first, end, id);
            }
        }
    }

    /** The row of the range around a number, gap rows counted; -1 where there is none. */
    int findRow(long number) {
        if (number < 0 || number > last) {
            return -1;
        }
        int row = index.floorRow(number);
        return row < 0 || index.payload(row) == 0 ? -1 : row;
    }

    /** Rows including gap rows. */
    int rowCount() {
        return index.rowCount();
    }

    /** Whether a row is a gap between ranges. */
    boolean isGap(int row) {
        return index.payload(row) == 0;
    }

    /** A cursor at the row that covers or follows {@code from}. */
    DigitIndex.Cursor cursorAtRow(int row) {
        return index.cursor(row);
    }

    DigitIndex index() {
        return index;
    }

    long last() {
        return last;
    }

    /** The last number of the row before the cursor. */
    long endBefore(DigitIndex.Cursor cursor) {
        return cursor.valid() ? cursor.start() - 1 : last;
    }

    private Span<V> spanAt(DigitIndex.Cursor cursor) {
        long from = cursor.start();
        V value = values.get(cursor.payload() - 1);
        cursor.next();
        return new Span<>(from, endBefore(cursor), value);
    }

    /** Two tables are equal when they have the same ranges with equal values, whatever their ids. */
    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof RangeTable<?> that) || size != that.size || capacity != that.capacity) {
            return false;
        }
        var mine = stream().iterator();
        var theirs = that.stream().iterator();
        while (mine.hasNext() && theirs.hasNext()) {
            if (!mine.next().equals(theirs.next())) {
                return false;
            }
        }
        return !mine.hasNext() && !theirs.hasNext();
    }

    @Override
    public int hashCode() {
        return Objects.hash(size, capacity, last);
    }

    @Override
    public String toString() {
        return "RangeTable[" + size + " ranges, " + capacity + " numbers, " + values.size() + " values]";
    }

    /** Receives ranges by id. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * One range.
         *
         * @param from first number
         * @param to last number
         * @param id id of its value
         */
        void visit(long from, long to, int id);
    }

    private final class SpanWalk extends Spliterators.AbstractSpliterator<Span<V>> {
        private final DigitIndex.Cursor cursor;
        private final long from;
        private final long to;

        private SpanWalk(DigitIndex.Cursor cursor, long from, long to) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
            this.cursor = cursor;
            this.from = from;
            this.to = to;
        }

        @Override
        public boolean tryAdvance(Consumer<? super Span<V>> action) {
            while (cursor.valid() && cursor.start() <= to) {
                if (cursor.payload() == 0) {
                    cursor.next();
                    continue;
                }
                Span<V> span = spanAt(cursor);
                if (span.to() >= from) {
                    action.accept(span);
                    return true;
                }
            }
            return false;
        }
    }

    /** Appends disjoint ranges in ascending order, by id: the quick way in for the loader, the diff and the snapshot. */
    static final class Assembler<V> {
        private final DigitIndex.Builder rows;
        private long next;
        private long last = -1;
        private int size;
        private long capacity;

        Assembler(int expectedRanges) {
            rows = new DigitIndex.Builder(expectedRanges + (expectedRanges >> 3));
        }

        void add(long from, long to, int id) {
            if (from < next || next < 0) {
                throw new IllegalArgumentException("Range " + from + "-" + to + " does not follow " + last);
            }
            if (from > next && size > 0) {
                rows.add(next, 0);
            }
            rows.add(from, id + 1);
            next = to + 1; // negative after Long.MAX_VALUE, where nothing can follow
            last = to;
            size++;
            capacity = saturatedSum(capacity, to - from + 1);
        }

        private static long saturatedSum(long a, long b) {
            return b < 0 || a + b < 0 ? Long.MAX_VALUE : a + b;
        }

        RangeTable<V> build(List<V> values) {
            return new RangeTable<>(rows.build(), List.copyOf(values), size, capacity, last);
        }
    }

    /** A table over stored rows. */
    static <V> RangeTable<V> of(DigitIndex index, List<V> values, long last) {
        int size = 0;
        long capacity = 0;
        for (DigitIndex.Cursor cursor = index.cursor(0); cursor.valid(); ) {
            long from = cursor.start();
            int payload = cursor.payload();
            if (payload > values.size()) {
                throw new IllegalArgumentException("The stored range at " + from + " has an unknown value");
            }
            cursor.next();
            long to = cursor.valid() ? cursor.start() - 1 : last;
            if (payload > 0) {
                size++;
                capacity = Assembler.saturatedSum(capacity, to - from + 1);
            }
        }
        return new RangeTable<>(index, List.copyOf(values), size, capacity, last);
    }

    /**
     * Collects ranges in any order.
     *
     * @param <V> type of the values
     */
    public static final class Builder<V> {
        private long[] from = new long[16];
        private long[] to = new long[16];
        private int[] ids = new int[16];
        private int count;
        private final Map<V, Integer> idByValue = new HashMap<>();
        private final List<V> values = new ArrayList<>();
        private OverlapPolicy policy = OverlapPolicy.REJECT;

        private Builder() {}

        /**
         * Says what happens to overlaps.
         *
         * @param policy any but {@link OverlapPolicy#KEEP_ALL}; {@link OverlapPolicy#REJECT} by default
         * @return this
         */
        public Builder<V> overlaps(OverlapPolicy policy) {
            if (policy == OverlapPolicy.KEEP_ALL) {
                throw new IllegalArgumentException("A RangeTable holds no overlaps: use IntervalTree for KEEP_ALL");
            }
            this.policy = policy;
            return this;
        }

        /**
         * Adds a range.
         *
         * @param first first number, not negative
         * @param end last number, not below {@code first}
         * @param value what the numbers belong to
         * @return this
         */
        public Builder<V> add(long first, long end, V value) {
            Span.checkBounds(first, end);
            Objects.requireNonNull(value, "value");
            if (count == from.length) {
                from = Arrays.copyOf(from, count * 2);
                to = Arrays.copyOf(to, count * 2);
                ids = Arrays.copyOf(ids, count * 2);
            }
            from[count] = first;
            to[count] = end;
            ids[count++] = idByValue.computeIfAbsent(value, this::newId);
            return this;
        }

        private int newId(V value) {
            values.add(value);
            return values.size() - 1;
        }

        /**
         * Makes the table.
         *
         * @return the table
         * @throws IllegalArgumentException under {@link OverlapPolicy#REJECT} when two ranges overlap; names both
         */
        public RangeTable<V> build() {
            Assembler<V> assembler = new Assembler<>(count);
            OverlapResolver.resolve(from, to, count, policy, new OverlapResolver.Sink() {
                @Override
                public void piece(long first, long end, int index) {
                    assembler.add(first, end, ids[index]);
                }

                @Override
                public void refused(int index, int other) {
                    throw new IllegalArgumentException("Range " + from[index] + "-" + to[index] + " overlaps "
                            + from[other] + "-" + to[other] + ": choose another OverlapPolicy or correct the data");
                }
            });
            return assembler.build(values);
        }
    }
}
