package io.github.pbxkit.numbering;

/**
 * The second level of {@link DigitIndex} for buckets with many rows: one bit for each of their ten thousand keys, set
 * where a row starts, and how many are set before. So a row is found by counting bits, without any search: one read
 * here, one in the rows.
 *
 * <p>A word holds 48 keys, and above them in 16 bits the count of the words before. A bucket costs 1,672 bytes, hence
 * only the densest have it, see {@link #threshold}.
 */
final class DenseBuckets {
    /** No bucket with so few rows is dense: a search through them reads no more than two or three cache lines. */
    static final int MIN_ROWS = 64;

    private static final int KEYS = 48;
    private static final int WORDS = (DigitIndex.BUCKET + KEYS - 1) / KEYS;
    private static final int BYTES_PER_ROW = 3;

    private final int threshold;
    private final RankBits dense;
    private final long[] words;

    /** Over buckets that begin at {@code bucketStart} and rows that hold their key in the bits from {@code shift} on. */
    DenseBuckets(int[] bucketStart, int[] rows, int shift) {
        this.threshold = threshold(bucketStart);
        this.dense = dense(bucketStart, threshold);
        this.words = new long[dense.count() * WORDS];
        for (int i = 0; i < dense.count(); i++) {
            int place = dense.select(i);
            fill(i * WORDS, rows, bucketStart[place], bucketStart[place + 1], shift);
        }
    }

    /** From how many rows on a bucket is dense: so that all of them together cost at most three bytes a row. */
    private static int threshold(int[] bucketStart) {
        int count = bucketStart.length - 1;
        long budget = (long) bucketStart[count] * BYTES_PER_ROW;
        int threshold = MIN_ROWS;
        while (dense(bucketStart, threshold).count() * 8L * WORDS > budget) {
            threshold *= 2;
        }
        return threshold;
    }

    private static RankBits dense(int[] bucketStart, int threshold) {
        int count = bucketStart.length - 1;
        long[] bits = new long[count + 63 >>> 6];
        for (int i = 0; i < count; i++) {
            if (bucketStart[i + 1] - bucketStart[i] > threshold) {
                bits[i >>> 6] |= 1L << i;
            }
        }
        return new RankBits(bits, bits.length);
    }

    private void fill(int first, int[] rows, int from, int to, int shift) {
        int row = from;
        for (int word = 0; word < WORDS; word++) {
            long content = (long) (row - from) << KEYS;
            for (; row < to && (rows[row] >>> shift) / KEYS == word; row++) {
                content |= 1L << (rows[row] >>> shift) % KEYS;
            }
            words[first + word] = content;
        }
    }

    boolean isDense(int rowsInBucket) {
        return rowsInBucket > threshold;
    }

    /** How many rows of the dense bucket at {@code place} start at or before its key {@code low}. */
    int startsUpTo(int place, int low) {
        int word = low / KEYS;
        long content = words[dense.rank(place) * WORDS + word];
        return (int) (content >>> KEYS) + Long.bitCount(content & (2L << low - word * KEYS) - 1);
    }

    long bytes() {
        return 24L + dense.bytes() + 16L + 8L * words.length;
    }
}
