package io.github.pbxkit.numbering;

import java.util.Arrays;

/**
 * Which blocks of ten million numbers have rows, and the place of each. Blocks that lie close together (a national plan)
 * are found by one bit; scattered ones (prefixes of the whole world) by binary search.
 */
final class BlockDirectory {
    private static final int MAX_DIRECT_BLOCKS = 1 << 16;

    private final long[] numbers;
    private final long first;
    private final long span;
    private final RankBits bits;

    BlockDirectory(long[] sortedNumbers) {
        this.numbers = sortedNumbers;
        this.first = sortedNumbers.length == 0 ? 0 : sortedNumbers[0];
        long wanted = sortedNumbers.length == 0 ? 0 : sortedNumbers[sortedNumbers.length - 1] - first + 1;
        this.span = wanted <= MAX_DIRECT_BLOCKS ? wanted : -1;
        this.bits = direct(sortedNumbers, first, Math.max(span, 0));
    }

    private static RankBits direct(long[] numbers, long first, long span) {
        long[] words = new long[(int) (span + 63 >>> 6)];
        if (span > 0) {
            for (long number : numbers) {
                int bit = (int) (number - first);
                words[bit >>> 6] |= 1L << bit;
            }
        }
        return new RankBits(words, words.length);
    }

    /** The place of a block, or {@code ~n} where the block has no rows and {@code n} blocks lie before it. */
    int slot(long block) {
        if (span < 0) {
            return Arrays.binarySearch(numbers, block); // a miss is -(insertion point) - 1, which is ~insertionPoint
        }
        long bit = block - first;
        if (bit < 0) {
            return ~0;
        }
        if (bit >= span) {
            return ~numbers.length;
        }
        int rank = bits.rank((int) bit);
        return bits.get((int) bit) ? rank : ~rank;
    }

    long number(int slot) {
        return numbers[slot];
    }

    int count() {
        return numbers.length;
    }

    long[] numbers() {
        return numbers.clone();
    }

    long bytes() {
        return 48L + 8L * numbers.length + bits.bytes();
    }
}
