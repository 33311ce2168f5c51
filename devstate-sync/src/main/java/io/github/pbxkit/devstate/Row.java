package io.github.pbxkit.devstate;

/**
 * What a row of an {@link OriginTable} says beside its sequence number, in one long: the code of its value 4 bits, kind 2,
 * {@link #PACKED} 1, {@link #HOLE} 1; then a {@link PackedNumber}, or 24 bits of a hash and 32 of where the name is. The
 * part that makes the key is the same in every row of that key, and so can be looked for.
 */
final class Row {
    static final int CODE = 0xf;

    /** The number is in the row itself. */
    static final long PACKED = 0x40;

    /** There is a newer row of this key, or it is forgotten. */
    static final long HOLE = 0x80;

    private static final int KIND_AT = 4;
    private static final int KIND = 3;
    private static final int HASH_AT = 8;
    private static final int NAME_AT = 32;
    private static final long LOWER_HALF = 0xffff_ffffL;

    private static final long PACKED_KEY = ~(CODE | HOLE);
    private static final long NAMED_KEY = PACKED_KEY & LOWER_HALF;

    private Row() {}

    static long key(long packedNumber, int kind) {
        return packedNumber | PACKED | (long) kind << KIND_AT;
    }

    /** Of a number that cannot be packed. Others may have this key, too: the name has to be compared as well. */
    static long key(byte[] name, int from, int length, int kind) {
        int hash = 0;
        for (int i = from, end = from + length; i < end; i++) {
            hash = 31 * hash + name[i];
        }
        return (long) (hash ^ hash >>> 24) << HASH_AT & LOWER_HALF | (long) kind << KIND_AT;
    }

    static long key(long row) {
        return row & (isPacked(row) ? PACKED_KEY : NAMED_KEY);
    }

    static boolean isPacked(long row) {
        return (row & PACKED) != 0;
    }

    static boolean isHole(long row) {
        return (row & HOLE) != 0;
    }

    static int code(long row) {
        return (int) row & CODE;
    }

    static int kind(long row) {
        return (int) (row >>> KIND_AT) & KIND;
    }

    /** 0 if the number is not packed. */
    static long packedNumber(long row) {
        return isPacked(row) ? row & -1L << HASH_AT : 0;
    }

    static int nameAt(long row) {
        return (int) (row >>> NAME_AT);
    }

    static long named(long row, int at) {
        return row & LOWER_HALF | (long) at << NAME_AT;
    }

    /** Where to begin to look for a key. */
    static int home(long key, int mask) {
        long mixed = key * 0x9E37_79B9_7F4A_7C15L;
        return (int) (mixed >>> 32 ^ mixed >>> 47) & mask;
    }
}
