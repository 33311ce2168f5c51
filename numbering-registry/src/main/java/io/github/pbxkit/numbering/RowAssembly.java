package io.github.pbxkit.numbering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Collects the rows of all files in primitive arrays, settles overlaps and builds the registry. */
final class RowAssembly {
    private final int maxRows;
    private final OwnerDictionary owners;
    private final ImportTally tally;

    private long[] from = new long[1 << 12];
    private long[] to = new long[1 << 12];
    private int[] owner = new int[1 << 12];
    private int[] line = new int[1 << 12];
    private int count;
    private final List<Integer> firstRowOfFile = new ArrayList<>();

    RowAssembly(int maxRows, OwnerDictionary owners, ImportTally tally) {
        this.maxRows = maxRows;
        this.owners = owners;
        this.tally = tally;
    }

    void add(long first, long last, int ownerId, long lineNumber) {
        if (count == maxRows) {
            throw new ImportRefusedException(
                    "More than " + maxRows + " rows; raise ImportLimits.maxRows if these are really numbering files");
        }
        while (firstRowOfFile.size() <= tally.currentFile()) {
            firstRowOfFile.add(count);
        }
        if (count == from.length) {
            grow();
        }
        from[count] = first;
        to[count] = last;
        owner[count] = ownerId;
        line[count++] = (int) Math.min(lineNumber, Integer.MAX_VALUE);
    }

    int lastRow() {
        return count - 1;
    }

    private void grow() {
        from = Arrays.copyOf(from, count * 2);
        to = Arrays.copyOf(to, count * 2);
        owner = Arrays.copyOf(owner, count * 2);
        line = Arrays.copyOf(line, count * 2);
    }

    NumberingRegistry build(OverlapPolicy policy, LocalDate asOf) {
        Settlement settlement = new Settlement(policy);
        OverlapResolver.resolve(from, to, count, policy, settlement);
        settlement.reportTheRest();
        RangeTable<Owner> table = settlement.table.build(owners.owners());
        Origins origins = settlement.origins.build(tally.fileNames(), table);
        return new NumberingRegistry(table, origins, settlement.overlapping(), asOf, Layers.NONE);
    }

    private int fileOf(int row) {
        int file = firstRowOfFile.size() - 1;
        while (firstRowOfFile.get(file) > row) {
            file--;
        }
        return file;
    }

    private Provenance provenance(int row) {
        return new Provenance(tally.fileNames().get(fileOf(row)), line[row]);
    }

    /** The row in the words of a file. */
    private String text(int row) {
        Owner of = owners.owners().get(owner[row]);
        long perCode = NumberingRegistry.NUMBERS_PER_CODE;
        return Excerpt.of(String.format(
                "%d;%07d;%07d;%d;%s;%s",
                from[row] / perCode,
                from[row] % perCode,
                to[row] % perCode,
                to[row] - from[row] + 1,
                of.operator().name(),
                of.region().raw()));
    }

    /** Puts the pieces that stay into the table and remembers rows that lost something. */
    private final class Settlement implements OverlapResolver.Sink {
        private final OverlapPolicy policy;
        private final RangeTable.Assembler<Owner> table = new RangeTable.Assembler<>(count);
        private final Origins.Builder origins = new Origins.Builder();
        private final BitSet whole = new BitSet(count);
        private final BitSet cut = new BitSet();
        private int file;

        private Settlement(OverlapPolicy policy) {
            this.policy = policy;
        }

        @Override
        public void piece(long first, long last, int row) {
            if (first == from[row] && last == to[row]) {
                whole.set(row);
            } else {
                cut.set(row);
            }
            table.add(first, last, owner[row]);
            boolean sameFile = firstRowOfFile.get(file) <= row
                    && (file + 1 == firstRowOfFile.size() || row < firstRowOfFile.get(file + 1));
            file = sameFile ? file : fileOf(row);
            origins.add(file, line[row]);
        }

        @Override
        public void refused(int row, int other) {
            boolean sameBounds = from[row] == from[other] && to[row] == to[other];
            ImportReason reason = !sameBounds
                    ? ImportReason.OVERLAP
                    : owner[row] == owner[other] ? ImportReason.DUPLICATE : ImportReason.CONFLICT;
            whole.set(row); // settled: not to be reported once more
            tally.rejectedRow(row, fileOf(row), line[row], reason, "see " + provenance(other), text(row));
        }

        /** Rows that kept only a part, or nothing, of their numbers. */
        private void reportTheRest() {
            if (policy == OverlapPolicy.KEEP_ALL || whole.cardinality() == count) {
                return;
            }
            for (int row = whole.nextClearBit(0); row < count; row = whole.nextClearBit(row + 1)) {
                if (cut.get(row)) {
                    tally.cutRow(row, fileOf(row), line[row], text(row));
                } else {
                    tally.rejectedRow(row, fileOf(row), line[row], ImportReason.OVERLAP, "", text(row));
                }
            }
        }

        /** Under KEEP_ALL every row that shares a number with another one; else none. */
        private IntervalTree<NumberRange> overlapping() {
            List<Span<NumberRange>> spans = new ArrayList<>();
            if (policy == OverlapPolicy.KEEP_ALL) {
                int[] order = IndexSort.ascending(from, count);
                long reach = -1;
                for (int i = 0; i < count; i++) {
                    int row = order[i];
                    boolean withBefore = from[row] <= reach;
                    reach = Math.max(reach, to[row]);
                    boolean withNext = i + 1 < count && from[order[i + 1]] <= reach;
                    if (withBefore || withNext) {
                        spans.add(span(row));
                    }
                }
            }
            return IntervalTree.of(spans);
        }

        private Span<NumberRange> span(int row) {
            Owner of = owners.owners().get(owner[row]);
            return new Span<>(
                    from[row],
                    to[row],
                    new NumberRange(from[row], to[row], of.operator(), of.region(), provenance(row)));
        }
    }
}
