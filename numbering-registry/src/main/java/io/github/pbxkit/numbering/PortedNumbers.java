package io.github.pbxkit.numbering;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Mobile numbers that were taken to another operator, from the files of the database of ported numbers. Six bytes a
 * number: ten million take 60 MB. Immutable; {@link #update(List)} answers a new one.
 */
public final class PortedNumbers {
    static final long FIRST = 9_000_000_000L;
    static final long LAST = 9_999_999_999L;

    static final int BUCKET = 10_000;
    private static final int BUCKETS = (int) ((LAST - FIRST + 1) / BUCKET);
    private static final int TARGET_BITS = 18;
    private static final int TARGET_MASK = (1 << TARGET_BITS) - 1;

    private final int[] bucketStart;
    /** Four last digits and the place of the target in {@link #targets}, as in {@link DigitIndex}. */
    private final int[] rows;
    /** Days since 2000, 0 for unknown. */
    private final char[] days;

    private final List<Target> targets;
    private final LocalDate asOf;

    private PortedNumbers(int[] bucketStart, int[] rows, char[] days, List<Target> targets, LocalDate asOf) {
        this.bucketStart = bucketStart;
        this.rows = rows;
        this.days = days;
        this.targets = targets;
        this.asOf = asOf;
    }

    /**
     * No ported number.
     *
     * @return it finds nothing
     */
    public static PortedNumbers empty() {
        return new PortedNumbers(new int[BUCKETS + 1], new int[0], new char[0], List.of(), LocalDate.EPOCH);
    }

    /**
     * Reads files in the given order: a full file ({@code Port_All…}) begins anew, an increment adds or changes numbers,
     * a return takes them out. The kind is told by the columns and the name; plain, gzip and zip files are read.
     *
     * @param files the files
     * @return the numbers and what became of every line
     * @throws ImportRefusedException when a file is not one of these, or has not as many rows as its RowCount says
     */
    public static PortedImport load(List<Path> files) {
        return empty().update(files);
    }

    /**
     * The same with further files over it.
     *
     * @param files full files, increments and returns, in the order in which they were issued
     * @return the new numbers and what became of every line
     * @throws ImportRefusedException when a file is not one of these, or has not as many rows as its RowCount says
     */
    public PortedImport update(List<Path> files) {
        return new PortedLoader(this).load(files);
    }

    /**
     * Where a number went.
     *
     * @param number 10 digits
     * @return empty for a number that was not ported
     */
    public Optional<Porting> find(long number) {
        int row = row(number);
        return row < 0 ? Optional.empty() : Optional.of(porting(row));
    }

    /**
     * Whether a number was ported. Allocates nothing.
     *
     * @param number any number
     * @return true when it is in the database
     */
    public boolean contains(long number) {
        return row(number) >= 0;
    }

    /**
     * How many numbers there are.
     *
     * @return at least 0
     */
    public int size() {
        return rows.length;
    }

    /**
     * The newest date of porting in the data.
     *
     * @return 1970-01-01 where there is none
     */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * What the numbers take in memory: computed from the lengths of the arrays.
     *
     * @return bytes
     */
    public long bytes() {
        return 4L * bucketStart.length + 4L * rows.length + 2L * days.length + 200L * targets.size() + 100;
    }

    private int row(long number) {
        if (number < FIRST || number > LAST) {
            return -1;
        }
        int offset = (int) (number - FIRST);
        int bucket = offset / BUCKET;
        int low = offset - bucket * BUCKET;
        int from = bucketStart[bucket];
        int to = bucketStart[bucket + 1] - 1;
        while (from <= to) {
            int middle = from + to >>> 1;
            int found = rows[middle] >>> TARGET_BITS;
            if (found == low) {
                return middle;
            }
            if (found < low) {
                from = middle + 1;
            } else {
                to = middle - 1;
            }
        }
        return -1;
    }

    private Porting porting(int row) {
        Target target = targets.get(rows[row] & TARGET_MASK);
        return new Porting(target.operatorId, target.mnc, target.route, day(days[row]));
    }

    private static @Nullable LocalDate day(char day) {
        return day == 0 ? null : Changes.DAY_ZERO.plusDays(day);
    }

    List<Target> targets() {
        return targets;
    }

    /** Operator, network code and route: the same for very many numbers. */
    record Target(String operatorId, String mnc, String route) {}

    /**
     * These numbers with changes over them, in one merge.
     *
     * @param changes sorted, each number once
     * @param allTargets the targets of this, and those of the changes behind them
     */
    PortedNumbers merged(Changes changes, List<Target> allTargets) {
        Assembler result = new Assembler(rows.length + changes.size(), asOf);
        int change = 0;
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            int row = bucketStart[bucket];
            int end = bucketStart[bucket + 1];
            while (row < end || change < changes.size() && changes.offset(change) / BUCKET == bucket) {
                int mine = row < end ? bucket * BUCKET + (rows[row] >>> TARGET_BITS) : Integer.MAX_VALUE;
                int theirs = change < changes.size() ? changes.offset(change) : Integer.MAX_VALUE;
                if (mine < theirs) {
                    result.add(mine, rows[row] & TARGET_MASK, days[row]);
                } else if (!changes.isReturn(change)) {
                    result.add(theirs, changes.target(change), changes.day(change));
                }
                row += mine <= theirs ? 1 : 0;
                change += theirs <= mine ? 1 : 0;
            }
        }
        return result.build(allTargets);
    }

    private static final class Assembler {
        private final int[] bucketStart = new int[BUCKETS + 1];
        private int[] rows;
        private char[] days;
        private int count;
        private int bucket;
        private final LocalDate before;
        private char newest;

        private Assembler(int expected, LocalDate before) {
            this.rows = new int[expected];
            this.days = new char[expected];
            this.before = before;
        }

        private void add(int offset, int target, char day) {
            while (bucket < offset / BUCKET) {
                bucketStart[++bucket] = count;
            }
            rows[count] = offset % BUCKET << TARGET_BITS | target;
            days[count++] = day;
            newest = day > newest ? day : newest;
        }

        private PortedNumbers build(List<Target> targets) {
            while (bucket < BUCKETS) {
                bucketStart[++bucket] = count;
            }
            rows = count == rows.length ? rows : Arrays.copyOf(rows, count);
            days = count == days.length ? days : Arrays.copyOf(days, count);
            LocalDate day = Changes.DAY_ZERO.plusDays(newest);
            return new PortedNumbers(
                    bucketStart, rows, days, List.copyOf(targets), newest == 0 || day.isBefore(before) ? before : day);
        }
    }

    /** Numbers that come, change or go: one long each, so that ten million sort without an object. */
    static final class Changes {
        static final LocalDate DAY_ZERO = LocalDate.of(2000, 1, 1);
        private static final int ORDER_SHIFT = 33;
        /** Target of a number that was returned. */
        static final int RETURNED = (1 << 17) - 1;

        private long[] packed = new long[1 << 10];
        private int count;

        /** The day is days since {@link #DAY_ZERO}, 0 for unknown. */
        void add(long number, int target, int day) {
            if (count == packed.length) {
                packed = Arrays.copyOf(packed, count * 2);
            }
            set(count++, number, target, day);
        }

        void set(int i, long number, int target, int day) {
            packed[i] = number - FIRST << ORDER_SHIFT | (long) target << 16 | day;
        }

        /** Sorts; answers how many entries were dropped because their number came more than once. */
        int sort() {
            Arrays.sort(packed, 0, count);
            int kept = 0;
            for (int i = 0; i < count; i++) {
                if (i + 1 < count && packed[i] >>> ORDER_SHIFT == packed[i + 1] >>> ORDER_SHIFT) {
                    continue;
                }
                packed[kept++] = packed[i];
            }
            int doubled = count - kept;
            count = kept;
            return doubled;
        }

        int size() {
            return count;
        }

        int offset(int i) {
            return (int) (packed[i] >>> ORDER_SHIFT);
        }

        int target(int i) {
            return (int) (packed[i] >>> 16) & RETURNED;
        }

        boolean isReturn(int i) {
            return target(i) == RETURNED;
        }

        char day(int i) {
            return (char) packed[i];
        }
    }
}
