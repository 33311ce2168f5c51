package io.github.pbxkit.numbering;

import java.util.Arrays;

/** Bits that know how many are set before any place: one count per 64 bits, so a rank costs two reads and a popcount. */
final class RankBits {
    private final long[] words;
    private final int[] before;

    /**
     * Takes over the words.
     *
     * @param words bits, lowest first
     * @param length how many of the words are used
     */
    RankBits(long[] words, int length) {
        // One empty word more, so that the rank at the very end needs no test.
        this.words = Arrays.copyOf(words, length + 1);
        this.before = new int[length + 1];
        int count = 0;
        for (int i = 0; i < length; i++) {
            before[i] = count;
            count += Long.bitCount(words[i]);
        }
        before[length] = count;
    }

    boolean get(int bit) {
        return (words[bit >>> 6] >>> bit & 1) != 0;
    }

    /** How many bits are set below {@code bit}. */
    int rank(int bit) {
        int word = bit >>> 6;
        return before[word] + Long.bitCount(words[word] & ((1L << bit) - 1));
    }

    /** The place of the set bit which has {@code index} set bits before it. */
    int select(int index) {
        int word = lastWordWithAtMost(index);
        long rest = words[word];
        for (int skip = index - before[word]; skip > 0; skip--) {
            rest &= rest - 1;
        }
        return (word << 6) + Long.numberOfTrailingZeros(rest);
    }

    int count() {
        return before[before.length - 1];
    }

    /** Words without the empty one at the end. */
    long[] words() {
        return Arrays.copyOf(words, words.length - 1);
    }

    long bytes() {
        return 32L + 8L * words.length + 4L * before.length;
    }

    private int lastWordWithAtMost(int index) {
        int low = 0;
        int high = before.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (before[middle] <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
