package io.github.pbxkit.numbering;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Sorted starts of rows, each with a payload, found by the digits of the key. This is the heart of {@link RangeTable}.
 *
 * <p>A key is cut as {@code block | three digits | four digits}. Block and three digits lead, by bits that are counted,
 * to a bucket of ten thousand keys; in a bucket with many rows counted bits lead to the row as well
 * ({@link DenseBuckets}), in others a binary search over packed ints decides. One int holds the four last digits (14 bits, in the top ones, so compare unsigned)
 * and the payload (18 bits): the row that ends the search brings its payload along, in the same cache line. Payloads
 * that need more than 18 bits keep the rest in {@code high}.
 */
final class DigitIndex {
    static final long BLOCK = 10_000_000;
    static final int BUCKET = 10_000;
    private static final int BUCKETS_SHIFT = 10; // a thousand buckets, in 1,024 bits
    private static final int WORDS_PER_BLOCK = 1 << BUCKETS_SHIFT - 6;
    private static final int MAX_BLOCKS = 1 << 30 - BUCKETS_SHIFT;
    static final int PAYLOAD_BITS = 18;
    private static final int PAYLOAD_MASK = (1 << PAYLOAD_BITS) - 1;

    private final BlockDirectory blocks;
    private final RankBits buckets;
    private final int[] bucketStart;
    private final DenseBuckets dense;
    private final int[] rows;
    private final short @Nullable [] high;

    private DigitIndex(Raw raw) {
        this.blocks = new BlockDirectory(raw.blocks);
        this.buckets = new RankBits(raw.bucketBits, raw.bucketBits.length);
        this.bucketStart = raw.bucketStart;
        this.rows = raw.rows;
        this.high = raw.high;
        this.dense = new DenseBuckets(bucketStart, rows, PAYLOAD_BITS);
    }

    /** The last row that starts at or before {@code key}, which is not negative; -1 when there is none. */
    int floorRow(long key) {
        long block = key / BLOCK;
        int slot = blocks.slot(block);
        if (slot < 0) {
            return bucketStart[buckets.rank(~slot << BUCKETS_SHIFT)] - 1;
        }
        int offset = (int) (key - block * BLOCK);
        int bucket = offset / BUCKET;
        int bit = slot << BUCKETS_SHIFT | bucket;
        int place = buckets.rank(bit);
        int from = bucketStart[place];
        return buckets.get(bit) ? floorInBucket(place, from, offset - bucket * BUCKET) : from - 1;
    }

    private int floorInBucket(int place, int from, int low) {
        int to = bucketStart[place + 1];
        return dense.isDense(to - from) ? from + dense.startsUpTo(place, low) - 1 : floorBetween(from, to, low);
    }

    /** Branch-free: the halves are taken by conditional moves, so a cold search does not pay for wrong guesses. */
    private int floorBetween(int from, int to, int low) {
        int base = from - 1;
        int length = to - from;
        while (length > 0) {
            int half = length + 1 >>> 1;
            int probe = base + half;
            base = rows[probe] >>> PAYLOAD_BITS <= low ? probe : base;
            length -= half;
        }
        return base;
    }

    int payload(int row) {
        int low = rows[row] & PAYLOAD_MASK;
        return high == null ? low : low | (high[row] & 0xffff) << PAYLOAD_BITS;
    }

    /** The key at which a row starts; costs two binary searches, so walks use a {@link Cursor}. */
    long start(int row) {
        int place = bucketOf(row);
        return bucketKey(place) + (rows[row] >>> PAYLOAD_BITS);
    }

    int rowCount() {
        return rows.length;
    }

    long bytes() {
        return 64L
                + blocks.bytes()
                + buckets.bytes()
                + dense.bytes()
                + (16L + 4L * bucketStart.length)
                + (16L + 4L * rows.length)
                + (high == null ? 0 : 16L + 2L * high.length);
    }

    private int bucketOf(int row) {
        int low = 0;
        int top = bucketStart.length - 2;
        while (low < top) {
            int middle = low + top + 1 >>> 1;
            if (bucketStart[middle] <= row) {
                low = middle;
            } else {
                top = middle - 1;
            }
        }
        return low;
    }

    private long bucketKey(int place) {
        int bit = buckets.select(place);
        return blocks.number(bit >>> BUCKETS_SHIFT) * BLOCK + (long) (bit & (1 << BUCKETS_SHIFT) - 1) * BUCKET;
    }

    Cursor cursor(int row) {
        return new Cursor(row);
    }

    Raw raw() {
        return new Raw(blocks.numbers(), buckets.words(), bucketStart, rows, high);
    }

    /** Rebuilds an index from stored arrays and refuses arrays that do not fit together. */
    static DigitIndex of(Raw raw) {
        raw.check();
        return new DigitIndex(raw);
    }

    /** Walks rows in ascending order; {@link #start()} costs nothing extra here. */
    final class Cursor {
        private int row;
        private int place;
        private int placeEnd;
        private long placeKey;

        private Cursor(int row) {
            this.row = row;
            if (row < rows.length) {
                enter(bucketOf(row));
            }
        }

        private void enter(int newPlace) {
            place = newPlace;
            placeEnd = bucketStart[newPlace + 1];
            placeKey = bucketKey(newPlace);
        }

        boolean valid() {
            return row < rows.length;
        }

        void next() {
            row++;
            if (row == placeEnd && row < rows.length) {
                enter(place + 1);
            }
        }

        int row() {
            return row;
        }

        long start() {
            return placeKey + (rows[row] >>> PAYLOAD_BITS);
        }

        int payload() {
            return DigitIndex.this.payload(row);
        }
    }

    /** The arrays from which everything else follows: what a snapshot stores. */
    record Raw(long[] blocks, long[] bucketBits, int[] bucketStart, int[] rows, short @Nullable [] high) {
        void check() {
            int count = bucketStart.length - 1;
            boolean fits = bucketBits.length == blocks.length * WORDS_PER_BLOCK
                    && count >= 0
                    && bucketStart[0] == 0
                    && bucketStart[count] == rows.length
                    && (high == null || high.length == rows.length)
                    && new RankBits(bucketBits, bucketBits.length).count() == count;
            for (int i = 1; fits && i < blocks.length; i++) {
                fits = blocks[i] > blocks[i - 1];
            }
            for (int i = 0; fits && i < count; i++) {
                fits = bucketStart[i] < bucketStart[i + 1]
                        && bucketStart[i + 1] <= rows.length
                        && ascending(bucketStart[i], bucketStart[i + 1]);
            }
            if (!fits) {
                throw new IllegalArgumentException("The stored arrays of the range index do not fit together");
            }
        }

        private boolean ascending(int from, int to) {
            for (int row = from + 1; row < to; row++) {
                if (rows[row] >>> PAYLOAD_BITS <= rows[row - 1] >>> PAYLOAD_BITS) {
                    return false;
                }
            }
            return rows[to - 1] >>> PAYLOAD_BITS < BUCKET;
        }
    }

    /** Takes rows in ascending order of their starts. */
    static final class Builder {
        private long[] blocks = new long[16];
        private int blockCount;
        private long[] bucketBits = new long[16 * WORDS_PER_BLOCK];
        private int[] bucketStart = new int[256];
        private int bucketCount;
        private int[] rows;
        private short @Nullable [] high;
        private int rowCount;
        private long lastBlock = -1;
        private int lastBucket = -1;
        private long lastStart = -1;

        Builder(int expectedRows) {
            rows = new int[Math.max(16, expectedRows)];
        }

        /** Appends a row; {@code start} must be greater than the last one, {@code payload} not negative. */
        void add(long start, int payload) {
            if (start <= lastStart || payload < 0) {
                throw new IllegalArgumentException("Row " + start + " does not follow " + lastStart);
            }
            lastStart = start;
            long block = start / BLOCK;
            int offset = (int) (start - block * BLOCK);
            int bucket = offset / BUCKET;
            openBucket(block, bucket);
            if (rowCount == rows.length) {
                rows = Arrays.copyOf(rows, rowCount + (rowCount >> 1));
            }
            rows[rowCount] = offset - bucket * BUCKET << PAYLOAD_BITS | payload & PAYLOAD_MASK;
            keepHigh(payload >>> PAYLOAD_BITS);
            rowCount++;
        }

        private void openBucket(long block, int bucket) {
            if (block == lastBlock && bucket == lastBucket) {
                return;
            }
            if (block != lastBlock) {
                if (blockCount == MAX_BLOCKS) {
                    throw new IllegalArgumentException("Ranges lie in more than " + MAX_BLOCKS
                            + " blocks of ten million numbers: give the keys less room between them");
                }
                if (blockCount == blocks.length) {
                    blocks = Arrays.copyOf(blocks, blockCount * 2);
                    bucketBits = Arrays.copyOf(bucketBits, blockCount * 2 * WORDS_PER_BLOCK);
                }
                blocks[blockCount++] = block;
            }
            lastBlock = block;
            lastBucket = bucket;
            bucketBits[(blockCount - 1) * WORDS_PER_BLOCK + (bucket >>> 6)] |= 1L << bucket;
            if (bucketCount + 1 == bucketStart.length) {
                bucketStart = Arrays.copyOf(bucketStart, bucketCount * 2);
            }
            bucketStart[bucketCount++] = rowCount;
        }

        private void keepHigh(int bits) {
            if (bits == 0 && high == null) {
                return;
            }
            if (high == null) {
                high = new short[rows.length];
            } else if (high.length < rows.length) {
                high = Arrays.copyOf(high, rows.length);
            }
            high[rowCount] = (short) bits;
        }

        DigitIndex build() {
            bucketStart[bucketCount] = rowCount;
            return new DigitIndex(new Raw(
                    Arrays.copyOf(blocks, blockCount),
                    Arrays.copyOf(bucketBits, blockCount * WORDS_PER_BLOCK),
                    Arrays.copyOf(bucketStart, bucketCount + 1),
                    Arrays.copyOf(rows, rowCount),
                    high == null ? null : Arrays.copyOf(high, rowCount)));
        }
    }
}
