package io.github.pbxkit.numbering;

import java.util.Arrays;

/**
 * Knows the tails (everything behind the numbers of a row) of one file by their bytes. A file of 234,000 rows has 7,000
 * different ones, so names are decoded and checked once and not per row.
 */
final class TailInterner {
    private final TailParser parser;
    private int[] slots = new int[1 << 12];
    private int[] hashes = new int[1 << 10];
    private int[] ends = new int[1 << 10];
    private int[] owners = new int[1 << 10];
    private int[] reasons = new int[1 << 10];
    private byte[] arena = new byte[1 << 16];
    private int count;

    TailInterner(TailParser parser) {
        this.parser = parser;
    }

    /** The place of the tail, for {@link #owner(int)} and {@link #reasons(int)}. */
    int place(byte[] bytes, int start, int end) {
        int hash = ByteWords.hash(bytes, start, end);
        int slot = hash & slots.length - 1;
        while (slots[slot] != 0) {
            int place = slots[slot] - 1;
            if (hashes[place] == hash && Arrays.equals(arena, startOf(place), ends[place], bytes, start, end)) {
                return place;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return insert(hash, bytes, start, end);
    }

    /** The id of the owner, -1 where the tail makes its row unusable. */
    int owner(int place) {
        return owners[place];
    }

    /** Bits of {@link ImportReason}. */
    int reasons(int place) {
        return reasons[place];
    }

    private int startOf(int place) {
        return place == 0 ? 0 : ends[place - 1];
    }

    private int insert(int hash, byte[] bytes, int start, int end) {
        grow(end - start);
        int place = count++;
        int from = startOf(place);
        System.arraycopy(bytes, start, arena, from, end - start);
        ends[place] = from + end - start;
        hashes[place] = hash;
        owners[place] = parser.parse(bytes, start, end);
        reasons[place] = parser.reasons();
        link(place);
        return place;
    }

    private void link(int place) {
        int slot = hashes[place] & slots.length - 1;
        while (slots[slot] != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = place + 1;
    }

    private void grow(int length) {
        int used = startOf(count);
        if (used + length > arena.length) {
            arena = Arrays.copyOf(arena, Math.max(arena.length * 2, used + length));
        }
        if (count < ends.length) {
            return;
        }
        ends = Arrays.copyOf(ends, count * 2);
        hashes = Arrays.copyOf(hashes, count * 2);
        owners = Arrays.copyOf(owners, count * 2);
        reasons = Arrays.copyOf(reasons, count * 2);
        slots = new int[slots.length * 2];
        for (int place = 0; place < count; place++) {
            link(place);
        }
    }
}
