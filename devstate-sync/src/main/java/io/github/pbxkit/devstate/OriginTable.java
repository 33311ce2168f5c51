package io.github.pbxkit.devstate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All keys of one origin in one epoch, packed. An entry is a row of three longs: its sequence number; its neighbours in
 * the order of sequence numbers; where its name is, with the hash, the kind and the state. The hash table holds row
 * numbers. Removed keys stay as tombstones until they are swept.
 */
final class OriginTable {
    /** Code of an entry that is a removed key. */
    static final int TOMBSTONE = 15;

    /** Code of an entry whose value is an object: presence, message counts. */
    static final int OBJECT = 14;

    private static final int NONE = -1;
    private static final int ROW = 3;
    private static final int FIRST_ROWS = 8;

    final Epoch epoch;

    /** Everything up to this sequence number is known. */
    long upTo;

    /** Tombstones up to this sequence number may be gone. */
    long swept;

    private int[] slots = new int[FIRST_ROWS * 2];
    private long[] rows = new long[FIRST_ROWS * ROW];
    private byte[] names = new byte[FIRST_ROWS * 8];
    private StateValue @Nullable [] objects;
    private int nameEnd;
    private int nameWaste;
    private int rowEnd;
    private int free = NONE;
    private int head = NONE;
    private int tail = NONE;
    private int live;
    private int dead;

    /** What the row that was merged last held before; {@link #TOMBSTONE} if it is new. */
    private int codeBefore;

    private @Nullable StateValue objectBefore;

    OriginTable(Epoch epoch) {
        this.epoch = epoch;
    }

    /** The same entries under another epoch. */
    OriginTable under(Epoch other) {
        OriginTable copy = new OriginTable(other);
        copy.upTo = upTo;
        copy.swept = swept;
        copy.slots = slots;
        copy.rows = rows;
        copy.names = names;
        copy.objects = objects;
        copy.nameEnd = nameEnd;
        copy.nameWaste = nameWaste;
        copy.rowEnd = rowEnd;
        copy.free = free;
        copy.head = head;
        copy.tail = tail;
        copy.live = live;
        copy.dead = dead;
        return copy;
    }

    int live() {
        return live;
    }

    int tombstones() {
        return dead;
    }

    // ---- names and hashes

    static int hash(byte[] bytes, int from, int length) {
        int hash = 0;
        for (int i = from, end = from + length; i < end; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }

    /** Of a number whose hash is that of {@link String#hashCode}, which for these characters is the same sum. */
    private static int mix(int hash, int kind) {
        int mixed = (hash + kind * 0x3779_9E1B) * 0x9E37_79B1;
        return mixed ^ mixed >>> 15;
    }

    // ---- reading

    int find(String number, int kind) {
        byte[] bytes = number.getBytes(StandardCharsets.ISO_8859_1);
        return find(bytes, 0, bytes.length, mix(number.hashCode(), kind), kind);
    }

    boolean has(byte[] number, int length, int kind) {
        return find(number, 0, length, mix(hash(number, 0, length), kind), kind) != NONE;
    }

    private int find(byte[] bytes, int from, int length, int mixed, int kind) {
        int mask = slots.length - 1;
        for (int slot = mixed & mask; ; slot = slot + 1 & mask) {
            int row = slots[slot] - 1;
            if (row < 0) {
                return NONE;
            }
            long info = rows[row * ROW + 2];
            if (tag(info) == (mixed >>> 16) && kind(info) == kind && isName(nameAt(info), bytes, from, length)) {
                return row;
            }
        }
    }

    private boolean isName(int at, byte[] bytes, int from, int length) {
        if (names[at] != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (names[at + 1 + i] != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }

    // info: offset of the name 32 bits, tag 16 bits, unused 8, kind 4, code 4
    private static int nameAt(long info) {
        return (int) (info >>> 32);
    }

    private static int tag(long info) {
        return (int) (info >>> 16) & 0xffff;
    }

    private static int kind(long info) {
        return (int) (info >>> 4) & 0xf;
    }

    private static int code(long info) {
        return (int) info & 0xf;
    }

    private static long info(int nameAt, int mixed, int kind, int code) {
        return (long) nameAt << 32 | (long) (mixed >>> 16) << 16 | kind << 4 | code;
    }

    long seq(int row) {
        return rows[row * ROW];
    }

    int code(int row) {
        return code(rows[row * ROW + 2]);
    }

    int kind(int row) {
        return kind(rows[row * ROW + 2]);
    }

    boolean isTombstone(int row) {
        return code(row) == TOMBSTONE;
    }

    @Nullable
    StateValue value(int row) {
        return valueOf(code(row), objects == null ? null : objects[row]);
    }

    private static @Nullable StateValue valueOf(int code, @Nullable StateValue object) {
        return switch (code) {
            case TOMBSTONE -> null;
            case OBJECT -> object;
            default -> DeviceState.ofCode(code);
        };
    }

    int nameLength(int row) {
        return names[nameAt(rows[row * ROW + 2])];
    }

    int nameAt(int row) {
        return nameAt(rows[row * ROW + 2]) + 1;
    }

    byte[] names() {
        return names;
    }

    @SuppressWarnings("deprecation") // the constructor that takes each byte for a character: the names are ASCII
    String number(int row) {
        return new String(names, 0, nameAt(row), nameLength(row));
    }

    /** The row with the lowest sequence number above this one, or -1. */
    int after(long seq) {
        if (head == NONE || seq(tail) <= seq) {
            return NONE;
        }
        if (seq(head) > seq) {
            return head;
        }
        int row = tail;
        while (seq(previous(row)) > seq) {
            row = previous(row);
        }
        return row;
    }

    int next(int row) {
        return (int) rows[row * ROW + 1];
    }

    private int previous(int row) {
        return (int) (rows[row * ROW + 1] >>> 32);
    }

    private void setNext(int row, int next) {
        rows[row * ROW + 1] = rows[row * ROW + 1] & 0xffff_ffff_0000_0000L | next & 0xffff_ffffL;
    }

    private void setPrevious(int row, int previous) {
        rows[row * ROW + 1] = rows[row * ROW + 1] & 0xffff_ffffL | (long) previous << 32;
    }

    // ---- writing

    /** Whether the last merge changed the value, and not only the sequence number. */
    boolean changed(int row) {
        int code = code(row);
        return code != codeBefore || code == OBJECT && !Objects.equals(value(row), objectBefore);
    }

    /** Whether the key was not there before the last merge. */
    boolean isNew(int row) {
        return codeBefore == TOMBSTONE && code(row) != TOMBSTONE;
    }

    int merge(String number, int kind, int code, @Nullable StateValue object, long seq) {
        byte[] bytes = number.getBytes(StandardCharsets.ISO_8859_1);
        return merge(bytes, 0, bytes.length, number.hashCode(), kind, code, object, seq);
    }

    /**
     * Puts an entry in if it is newer than what is there.
     *
     * @return its row, or -1 if it is old news
     */
    int merge(byte[] bytes, int from, int length, int hash, int kind, int code, @Nullable StateValue object, long seq) {
        int mixed = mix(hash, kind);
        int row = find(bytes, from, length, mixed, kind);
        if (row == NONE) {
            if (seq <= swept) {
                return NONE; // late news of a key whose removal is known and forgotten
            }
            row = add(bytes, from, length, mixed, kind, seq);
            codeBefore = TOMBSTONE;
            dead++;
        } else if (seq <= seq(row)) {
            return NONE;
        } else {
            codeBefore = code(row);
            objectBefore = objects == null ? null : objects[row];
            if (row != tail) {
                unlink(row);
                rows[row * ROW] = seq;
                link(row, seq);
            } else {
                rows[row * ROW] = seq;
            }
        }
        setValue(row, code, object);
        return row;
    }

    private void setValue(int row, int code, @Nullable StateValue object) {
        long info = rows[row * ROW + 2];
        boolean wasDead = code(info) == TOMBSTONE;
        rows[row * ROW + 2] = info & ~0xfL | code;
        if (wasDead != (code == TOMBSTONE)) {
            dead += wasDead ? -1 : 1;
            live += wasDead ? 1 : -1;
        }
        if (object != null || objects != null) {
            setObject(row, object);
        }
    }

    private void setObject(int row, @Nullable StateValue object) {
        if (objects == null) {
            objects = new StateValue[rows.length / ROW];
        }
        objects[row] = object;
    }

    private int add(byte[] bytes, int from, int length, int mixed, int kind, long seq) {
        if ((live + dead + 1) * 4L > slots.length * 3L) {
            rehash(slots.length * 2);
        }
        int row = newRow();
        int at = newName(bytes, from, length);
        rows[row * ROW] = seq;
        rows[row * ROW + 2] = info(at, mixed, kind, TOMBSTONE);
        link(row, seq);
        putSlot(row, home(row));
        return row;
    }

    private int newRow() {
        if (free != NONE) {
            int row = free;
            free = next(row);
            return row;
        }
        if ((rowEnd + 1) * ROW > rows.length) {
            int more = Math.max(FIRST_ROWS, rowEnd / 4);
            rows = Arrays.copyOf(rows, (rowEnd + more) * ROW);
            if (objects != null) {
                objects = Arrays.copyOf(objects, rowEnd + more);
            }
        }
        return rowEnd++;
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
        for (int row = head; row != NONE; row = next(row)) {
            long info = rows[row * ROW + 2];
            int at = nameAt(info);
            int length = old[at] + 1;
            System.arraycopy(old, at, names, nameEnd, length);
            rows[row * ROW + 2] = info & 0xffff_ffffL | (long) nameEnd << 32;
            nameEnd += length;
        }
    }

    /** Puts the row into the list; news usually is the newest. */
    private void link(int row, long seq) {
        int before = tail;
        while (before != NONE && seq(before) > seq) {
            before = previous(before);
        }
        int after = before == NONE ? head : next(before);
        rows[row * ROW + 1] = (long) before << 32 | after & 0xffff_ffffL;
        if (before == NONE) {
            head = row;
        } else {
            setNext(before, row);
        }
        if (after == NONE) {
            tail = row;
        } else {
            setPrevious(after, row);
        }
    }

    private void unlink(int row) {
        int before = previous(row);
        int after = next(row);
        if (before == NONE) {
            head = after;
        } else {
            setNext(before, after);
        }
        if (after == NONE) {
            tail = before;
        } else {
            setPrevious(after, before);
        }
    }

    private int home(int row) {
        long info = rows[row * ROW + 2];
        int at = nameAt(info);
        return mix(hash(names, at + 1, names[at]), kind(info)) & slots.length - 1;
    }

    private void putSlot(int row, int slot) {
        int mask = slots.length - 1;
        while (slots[slot] != 0) {
            slot = slot + 1 & mask;
        }
        slots[slot] = row + 1;
    }

    private void rehash(int size) {
        slots = new int[size];
        for (int row = head; row != NONE; row = next(row)) {
            putSlot(row, home(row));
        }
    }

    // ---- sweeping

    /** Forgets tombstones up to this sequence number, which everybody who matters knows about. */
    void sweep(long seq, MergeRules rules) {
        int row = head;
        while (row != NONE && dead > 0 && seq(row) <= seq) {
            int next = next(row);
            if (isTombstone(row)) {
                swept = rules.forgotten(swept, seq(row));
                drop(row);
            }
            row = next;
        }
    }

    private void drop(int row) {
        removeSlot(row);
        unlink(row);
        dead--;
        nameWaste += 1 + nameLength(row);
        if (objects != null) {
            objects[row] = null;
        }
        setNext(row, free);
        free = row;
    }

    /** Linear probing without markers: what follows moves up. */
    private void removeSlot(int row) {
        int mask = slots.length - 1;
        int hole = home(row);
        while (slots[hole] != row + 1) {
            hole = hole + 1 & mask;
        }
        for (int slot = hole + 1 & mask; slots[slot] != 0; slot = slot + 1 & mask) {
            int home = home(slots[slot] - 1);
            if ((slot - home & mask) >= (slot - hole & mask)) {
                slots[hole] = slots[slot];
                hole = slot;
            }
        }
        slots[hole] = 0;
    }

    // ---- walking

    int first() {
        return head;
    }

    /** The row with the highest sequence number, or -1. */
    int last() {
        return tail;
    }

    /** The row of the same key in another table, or -1. */
    int findIn(OriginTable other, int row) {
        int at = nameAt(row);
        int length = nameLength(row);
        return other.find(names, at, length, mix(hash(names, at, length), kind(row)), kind(row));
    }

    /** Takes over a row of another table if it is newer. */
    int mergeFrom(OriginTable other, int row) {
        int at = other.nameAt(row);
        int length = other.nameLength(row);
        return merge(
                other.names,
                at,
                length,
                hash(other.names, at, length),
                other.kind(row),
                other.code(row),
                other.objects == null ? null : other.objects[row],
                other.seq(row));
    }
}
