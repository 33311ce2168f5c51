package io.github.pbxkit.devstate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All keys of one origin in one epoch, packed. An entry is a row of two longs: its sequence number; and its number, kind
 * and state. The rows are in the order of their sequence numbers: a change is a new row at the end, and leaves a hole
 * where the row was before. So a change touches its slot in the hash table, its old row, and the end, and nothing else
 * that may be far away in memory. Holes go when they are as many as the rows. Removed keys stay as tombstones until they
 * are swept.
 *
 * <p>The number of a row ends to be valid with the next change.
 */
final class OriginTable {
    /** Code of an entry that is a removed key. */
    static final int TOMBSTONE = 15;

    /** Code of an entry whose value is an object: presence, message counts. */
    static final int OBJECT = 14;

    private static final int NONE = -1;
    private static final int FIRST_ROWS = 8;

    final Epoch epoch;

    /** Everything up to this sequence number is known. */
    long upTo;

    /** Tombstones up to this sequence number may be gone. */
    long swept;

    /** Row numbers, plus one; linear probing. */
    private int[] slots = new int[FIRST_ROWS * 2];

    private long[] rows = new long[FIRST_ROWS * 2];
    private StateValue @Nullable [] objects;
    private int rowEnd;

    /** Numbers that cannot be packed: a length byte and ASCII. */
    private byte[] names = new byte[0];

    private final byte[] digits = new byte[PackedNumber.MAX_DIGITS];
    private int nameEnd;
    private int nameWaste;
    private int live;
    private int dead;

    /** False from the moment when news came late until somebody wants the order. */
    private boolean isOrdered = true;

    /** Where {@link #find} found, or did not find. */
    private int slotFound;

    /** What the row that was merged last held before; {@link #TOMBSTONE} if it is new. */
    private int codeBefore;

    private @Nullable StateValue objectBefore;

    OriginTable(Epoch epoch) {
        this.epoch = epoch;
    }

    /** The same entries under another epoch; this table is of no use any more. */
    OriginTable under(Epoch other) {
        OriginTable copy = new OriginTable(other);
        copy.upTo = upTo;
        copy.swept = swept;
        copy.slots = slots;
        copy.rows = rows;
        copy.objects = objects;
        copy.rowEnd = rowEnd;
        copy.names = names;
        copy.nameEnd = nameEnd;
        copy.nameWaste = nameWaste;
        copy.live = live;
        copy.dead = dead;
        copy.isOrdered = isOrdered;
        return copy;
    }

    int live() {
        return live;
    }

    int tombstones() {
        return dead;
    }

    /** For how many rows there is memory. */
    int rowsKept() {
        return rows.length / 2;
    }

    // ---- finding

    int find(String number, int kind) {
        long packed = PackedNumber.of(number);
        byte[] name = packed == 0 ? number.getBytes(StandardCharsets.ISO_8859_1) : names;
        return find(key(packed, name, 0, name.length, kind), name, 0, name.length);
    }

    boolean has(long packed, byte[] name, int length, int kind) {
        return find(key(packed, name, 0, length, kind), name, 0, length) != NONE;
    }

    /** The row of the same key in another table, or -1. */
    int findIn(OriginTable other, int row) {
        long key = Row.key(info(row));
        return Row.isPacked(key) ? other.find(key, names, 0, 0) : other.find(key, names, nameAt(row), nameLength(row));
    }

    private static long key(long packed, byte[] name, int from, int length, int kind) {
        return packed == 0 ? Row.key(name, from, length, kind) : Row.key(packed, kind);
    }

    private int find(long key, byte[] name, int from, int length) {
        int mask = slots.length - 1;
        boolean isPacked = Row.isPacked(key);
        int slot = Row.home(key, mask);
        int row;
        while ((row = slots[slot] - 1) >= 0) {
            long info = info(row);
            if (Row.key(info) == key && (isPacked || isName(info, name, from, length))) {
                break;
            }
            slot = slot + 1 & mask;
        }
        slotFound = slot;
        return row;
    }

    private boolean isName(long info, byte[] name, int from, int length) {
        int at = Row.nameAt(info);
        return names[at] == length && Arrays.equals(names, at + 1, at + 1 + length, name, from, from + length);
    }

    /**
     * Brings the rows of these keys into the processor's cache, and finds nothing. Changes come in random order, so each
     * would wait for memory twice, one after the other; here they wait together. That halves the time of a large merge.
     *
     * @param keys of packed numbers; others do no harm
     * @return means nothing, and keeps the compiler from leaving all this out
     */
    long warm(long[] keys, int count) {
        int mask = slots.length - 1;
        for (int i = 0; i < count; i++) {
            keys[i] = Math.max(0, slots[Row.home(keys[i], mask)] - 1);
        }
        long touched = 0;
        for (int i = 0; i < count; i++) {
            touched += rows[(int) keys[i] * 2];
        }
        return touched;
    }

    // ---- reading

    private long info(int row) {
        return rows[row * 2 + 1];
    }

    private boolean isHole(int row) {
        return Row.isHole(info(row));
    }

    long seq(int row) {
        return rows[row * 2];
    }

    int code(int row) {
        return Row.code(info(row));
    }

    int kind(int row) {
        return Row.kind(info(row));
    }

    boolean isTombstone(int row) {
        return code(row) == TOMBSTONE;
    }

    @Nullable
    StateValue value(int row) {
        int code = code(row);
        return switch (code) {
            case TOMBSTONE -> null;
            case OBJECT -> object(row);
            default -> DeviceState.ofCode(code);
        };
    }

    private @Nullable StateValue object(int row) {
        return objects == null ? null : objects[row];
    }

    /** The row's number as {@link PackedNumber}; 0: it is a name. */
    long packed(int row) {
        return Row.packedNumber(info(row));
    }

    byte[] names() {
        return names;
    }

    /** Of a number that is not packed. */
    int nameAt(int row) {
        return Row.nameAt(info(row)) + 1;
    }

    int nameLength(int row) {
        long packed = packed(row);
        return packed == 0 ? names[nameAt(row) - 1] : PackedNumber.length(packed);
    }

    String number(int row) {
        long packed = packed(row);
        return packed == 0
                ? new String(names, nameAt(row), nameLength(row), StandardCharsets.ISO_8859_1)
                : PackedNumber.text(packed, digits);
    }

    // ---- walking, in the order of sequence numbers

    int first() {
        order();
        return skipHoles(0);
    }

    /** The row with the lowest sequence number above this one, or -1. */
    int after(long seq) {
        order();
        int low = 0;
        int high = rowEnd;
        while (low < high) {
            int middle = low + high >>> 1;
            if (seq(middle) <= seq) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return skipHoles(low);
    }

    int next(int row) {
        return skipHoles(row + 1);
    }

    private int skipHoles(int from) {
        int row = from;
        while (row < rowEnd && isHole(row)) {
            row++;
        }
        return row < rowEnd ? row : NONE;
    }

    private void order() {
        if (isOrdered) {
            return;
        }
        compact();
        Integer[] order = new Integer[rowEnd]; // two sorted pieces mostly, which this sort joins in one go
        Arrays.setAll(order, row -> row);
        Arrays.sort(order, Comparator.comparingLong(this::seq));
        long[] before = rows;
        StateValue[] objectsBefore = objects;
        rows = new long[before.length];
        objects = objectsBefore == null ? null : new StateValue[objectsBefore.length];
        for (int row = 0; row < rowEnd; row++) {
            rows[row * 2] = before[order[row] * 2];
            rows[row * 2 + 1] = before[order[row] * 2 + 1];
            if (objects != null && objectsBefore != null) {
                objects[row] = objectsBefore[order[row]];
            }
        }
        isOrdered = true;
        rehash(slots.length);
    }

    // ---- writing

    /** Whether the last merge changed the value, and not only the sequence number. */
    boolean changed(int row) {
        int code = code(row);
        return code != codeBefore || code == OBJECT && !Objects.equals(object(row), objectBefore);
    }

    /** Whether the key was not there before the last merge. */
    boolean isNew(int row) {
        return codeBefore == TOMBSTONE && code(row) != TOMBSTONE;
    }

    /** Takes over a row of another table if it is newer. */
    int mergeFrom(OriginTable other, int row) {
        long packed = other.packed(row);
        return merge(
                packed,
                other.names,
                packed == 0 ? other.nameAt(row) : 0,
                other.nameLength(row),
                other.kind(row),
                other.code(row),
                other.object(row),
                other.seq(row));
    }

    int merge(String number, int kind, int code, @Nullable StateValue object, long seq) {
        long packed = PackedNumber.of(number);
        byte[] name = packed == 0 ? number.getBytes(StandardCharsets.ISO_8859_1) : names;
        return merge(packed, name, 0, name.length, kind, code, object, seq);
    }

    /**
     * Puts an entry in if it is newer than what is there.
     *
     * @param packed its number; 0: it is in the bytes
     * @return its row, or -1 if it is old news
     */
    int merge(
            long packed, byte[] name, int from, int length, int kind, int code, @Nullable StateValue object, long seq) {
        makeRoom();
        long key = key(packed, name, from, length, kind);
        int before = find(key, name, from, length);
        if (before == NONE) {
            if (seq <= swept) {
                return NONE; // late news of a key whose removal is known and forgotten
            }
            long row = packed == 0 ? Row.named(key, newName(name, from, length)) : key;
            codeBefore = TOMBSTONE;
            objectBefore = null;
            dead++;
            return put(seq, row, code, object);
        }
        if (seq <= seq(before)) {
            return NONE;
        }
        codeBefore = code(before);
        objectBefore = object(before);
        return put(seq, takeOut(before), code, object);
    }

    /** @return what the row said */
    private long takeOut(int row) {
        long info = info(row);
        if (row == rowEnd - 1) {
            rowEnd--;
        } else {
            rows[row * 2 + 1] = info | Row.HOLE;
        }
        if (objects != null) {
            objects[row] = null;
        }
        return info;
    }

    private int put(long seq, long info, int code, @Nullable StateValue object) {
        int row = rowEnd++;
        isOrdered &= row == 0 || seq(row - 1) < seq;
        rows[row * 2] = seq;
        rows[row * 2 + 1] = info & ~Row.CODE | code;
        slots[slotFound] = row + 1;
        if ((codeBefore == TOMBSTONE) != (code == TOMBSTONE)) {
            int change = code == TOMBSTONE ? -1 : 1;
            live += change;
            dead -= change;
        }
        if (object != null && objects == null) {
            objects = new StateValue[rows.length / 2];
        }
        if (objects != null) {
            objects[row] = object;
        }
        return row;
    }

    /** For one more row, and one more key. */
    private void makeRoom() {
        int keys = live + dead;
        if (rowEnd * 2 == rows.length) {
            if (rowEnd - keys >= Math.max(keys, FIRST_ROWS)) {
                compact();
            } else {
                int room = rowEnd + Math.max(FIRST_ROWS, rowEnd / 4);
                rows = Arrays.copyOf(rows, room * 2);
                objects = objects == null ? null : Arrays.copyOf(objects, room);
            }
        }
        if ((keys + 1) * 4L > slots.length * 3L) {
            rehash(slots.length * 2);
        }
    }

    /** Closes the holes. */
    private void compact() {
        int to = 0;
        for (int row = 0; row < rowEnd; row++) {
            if (!isHole(row)) {
                rows[to * 2] = rows[row * 2];
                rows[to * 2 + 1] = rows[row * 2 + 1];
                if (objects != null) {
                    objects[to] = objects[row];
                }
                to++;
            }
        }
        if (objects != null) {
            Arrays.fill(objects, to, rowEnd, null);
        }
        rowEnd = to;
        rehash(slots.length);
    }

    private void rehash(int size) {
        if (size == slots.length) {
            Arrays.fill(slots, 0);
        } else {
            slots = new int[size];
        }
        int mask = size - 1;
        for (int row = 0; row < rowEnd; row++) {
            long info = info(row);
            if (!Row.isHole(info)) {
                int slot = Row.home(Row.key(info), mask);
                while (slots[slot] != 0) {
                    slot = slot + 1 & mask;
                }
                slots[slot] = row + 1;
            }
        }
    }

    private int newName(byte[] bytes, int from, int length) {
        if (nameEnd + 1 + length > names.length) {
            if (nameWaste > names.length / 4) {
                compactNames();
            }
            if (nameEnd + 1 + length > names.length) {
                names = Arrays.copyOf(names, nameEnd + 64 + nameEnd / 4);
            }
        }
        int at = nameEnd;
        names[at] = (byte) length;
        System.arraycopy(bytes, from, names, at + 1, length);
        nameEnd += 1 + length;
        return at;
    }

    private void compactNames() {
        byte[] old = names;
        names = new byte[old.length];
        nameEnd = 0;
        nameWaste = 0;
        for (int row = 0; row < rowEnd; row++) {
            long info = info(row);
            if ((info & (Row.HOLE | Row.PACKED)) == 0) {
                int at = Row.nameAt(info);
                int length = old[at] + 1;
                System.arraycopy(old, at, names, nameEnd, length);
                rows[row * 2 + 1] = Row.named(info, nameEnd);
                nameEnd += length;
            }
        }
    }

    // ---- sweeping

    /** Forgets tombstones up to this sequence number, which everybody who matters knows about. */
    void sweep(long seq, MergeRules rules) {
        order();
        for (int row = 0; row < rowEnd && dead > 0 && seq(row) <= seq; row++) {
            if (isTombstone(row) && !isHole(row)) {
                swept = rules.forgotten(swept, seq(row));
                drop(row);
            }
        }
    }

    private void drop(int row) {
        removeSlot(row);
        nameWaste += packed(row) == 0 ? 1 + nameLength(row) : 0;
        rows[row * 2 + 1] |= Row.HOLE;
        dead--;
    }

    /** Linear probing without markers: what follows moves up. */
    private void removeSlot(int row) {
        int mask = slots.length - 1;
        int hole = Row.home(Row.key(info(row)), mask);
        while (slots[hole] != row + 1) {
            hole = hole + 1 & mask;
        }
        for (int slot = hole + 1 & mask; slots[slot] != 0; slot = slot + 1 & mask) {
            int home = Row.home(Row.key(info(slots[slot] - 1)), mask);
            if ((slot - home & mask) >= (slot - hole & mask)) {
                slots[hole] = slots[slot];
                hole = slot;
            }
        }
        slots[hole] = 0;
    }
}
