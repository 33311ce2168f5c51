package io.github.pbxkit.numbering;

import java.util.Arrays;
import java.util.List;

/**
 * File and line of every range. Rows follow each other in the files as in the table, so only the places where they do not
 * are kept: one per file for the regulator's own files.
 */
final class Origins {
    private final List<String> files;
    private final RankBits gaps;
    private final int[] firstRange;
    private final short[] file;
    private final int[] line;

    private Origins(List<String> files, RankBits gaps, int[] firstRange, short[] file, int[] line) {
        this.files = List.copyOf(files);
        this.gaps = gaps;
        this.firstRange = firstRange;
        this.file = file;
        this.line = line;
    }

    /** Where the range in a row (gap rows counted) was read. */
    Provenance of(int row) {
        int range = row - gaps.rank(row);
        int found = Arrays.binarySearch(firstRange, range);
        int run = found >= 0 ? found : -found - 2;
        int first = line[run];
        return new Provenance(files.get(file[run]), first == 0 ? 0 : first + (range - firstRange[run]));
    }

    List<String> files() {
        return files;
    }

    /** Runs as stored in a snapshot: first range, file, line. */
    int[][] runs() {
        int[] fileIndexes = new int[file.length];
        for (int i = 0; i < file.length; i++) {
            fileIndexes[i] = file[i];
        }
        return new int[][] {firstRange, fileIndexes, line};
    }

    static Origins of(List<String> files, RangeTable<?> table, int[][] runs) {
        Builder builder = new Builder();
        for (int i = 0; i < runs[0].length; i++) {
            boolean follows = i == 0 ? runs[0][0] == 0 : runs[0][i] > runs[0][i - 1];
            if (!follows || runs[1][i] < 0 || runs[1][i] >= files.size() || runs[2][i] < 0) {
                throw new IllegalArgumentException("the stored sources do not fit the ranges");
            }
            builder.run(runs[0][i], runs[1][i], runs[2][i]);
        }
        if (runs[0].length == 0 && table.size() > 0) {
            throw new IllegalArgumentException("the stored ranges have no sources");
        }
        return builder.build(files, table);
    }

    /** Every range from one source that has no lines. */
    static Origins single(String source, RangeTable<?> table) {
        Builder builder = new Builder();
        builder.run(0, 0, 0);
        return builder.build(List.of(source), table);
    }

    /** Takes the origin of each range in ascending order of the ranges. */
    static final class Builder {
        private int[] firstRange = new int[16];
        private short[] file = new short[16];
        private int[] line = new int[16];
        private int runs;
        private int ranges;

        void add(int fileIndex, int lineNumber) {
            if (runs == 0
                    || file[runs - 1] != fileIndex
                    || line[runs - 1] + ranges - firstRange[runs - 1] != lineNumber) {
                run(ranges, fileIndex, lineNumber);
            }
            ranges++;
        }

        private void run(int first, int fileIndex, int lineNumber) {
            if (runs == firstRange.length) {
                firstRange = Arrays.copyOf(firstRange, runs * 2);
                file = Arrays.copyOf(file, runs * 2);
                line = Arrays.copyOf(line, runs * 2);
            }
            firstRange[runs] = first;
            file[runs] = (short) fileIndex;
            line[runs++] = lineNumber;
        }

        Origins build(List<String> files, RangeTable<?> table) {
            long[] words = new long[table.rowCount() + 63 >>> 6];
            for (int row = 0; row < table.rowCount(); row++) {
                if (table.isGap(row)) {
                    words[row >>> 6] |= 1L << row;
                }
            }
            return new Origins(
                    files,
                    new RankBits(words, words.length),
                    Arrays.copyOf(firstRange, runs),
                    Arrays.copyOf(file, runs),
                    Arrays.copyOf(line, runs));
        }
    }
}
