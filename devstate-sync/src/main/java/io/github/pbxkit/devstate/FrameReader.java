package io.github.pbxkit.devstate;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Reads one frame after another out of arrays. Nothing here throws on content: what does not fit sets {@link #isBad},
 * and from then on everything reads as zero.
 */
final class FrameReader {
    private final CRC32C checksum = new CRC32C();
    private byte[] bytes = new byte[0];
    private int position;
    private int end;
    private boolean bad;

    // the entry that was read last
    /** Its number as {@link PackedNumber}; 0: it is in the bytes. */
    long packed;

    final byte[] number = new byte[StateKey.MAX_NUMBER];
    int numberLength;
    int kind;
    int code;
    long seq;

    @Nullable
    StateValue object;

    /**
     * Begins with a frame.
     *
     * @return why it cannot be read, or null
     */
    @Nullable
    Refusal begin(byte[] frame) {
        if (frame.length > Replica.MAX_FRAME || frame.length <= Wire.CHECKSUM) {
            return Refusal.FRAME_SIZE;
        }
        bytes = frame;
        position = 0;
        end = frame.length;
        bad = false;
        checksum.reset();
        checksum.update(frame, 0, end - Wire.CHECKSUM);
        position = end - Wire.CHECKSUM;
        boolean intact = int4() == (int) checksum.getValue();
        position = 0;
        end -= Wire.CHECKSUM;
        return intact ? null : Refusal.CHECKSUM;
    }

    boolean isBad() {
        return bad;
    }

    int position() {
        return position;
    }

    void back(int to) {
        position = to;
        bad = false;
    }

    private boolean lacks(int wanted) {
        if (bad || wanted < 0 || end - position < wanted) {
            bad = true;
        }
        return bad;
    }

    int byte1() {
        return lacks(1) ? 0 : bytes[position++] & 0xff;
    }

    private void skip(int size) {
        position += lacks(size) ? 0 : size;
    }

    int int4() {
        if (lacks(4)) {
            return 0;
        }
        int value = 0;
        for (int i = 0; i < 4; i++) {
            value = value << 8 | bytes[position++] & 0xff;
        }
        return value;
    }

    long long8() {
        return (long) int4() << 32 | int4() & 0xffff_ffffL;
    }

    /** Not negative. */
    long varint() {
        if (!bad && position < end && bytes[position] >= 0) {
            return bytes[position++]; // most of them
        }
        long value = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            int next = byte1();
            value |= (long) (next & 0x7f) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        bad = true;
        return 0;
    }

    int small(int most) {
        long value = varint();
        if (value > most) {
            bad = true;
            return 0;
        }
        return (int) value;
    }

    /** An origin's name; what it means is the caller's to check. */
    @Nullable
    String origin() {
        int length = byte1();
        if (lacks(length)) {
            return null;
        }
        String text = new String(bytes, position, length, StandardCharsets.ISO_8859_1);
        position += length;
        if (!StateKey.isOrigin(text)) {
            bad = true;
            return null;
        }
        return text;
    }

    /** Whether the name that comes next is this one; only then it is read. */
    boolean isNext(String name) {
        int length = name.length();
        if (bad || end - position < length + 1 || bytes[position] != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[position + 1 + i] != name.charAt(i)) {
                return false;
            }
        }
        position += 1 + length;
        return true;
    }

    /**
     * Goes past an entry, and looks only at whether it is whole.
     *
     * @param before the sequence number before it
     * @return its own
     */
    long skipEntry(long before) {
        int first = byte1();
        kind = kindOf(first);
        numberLength = byte1();
        int from = position;
        skip(sizeOf(numberLength, isPacked(first)));
        packed = 0;
        if (isPacked(first) && numberLength <= PackedNumber.MAX_DIGITS && !bad) {
            readDigits(from);
        }
        long own = before + distance(before);
        if (kind != 0) {
            skip(small(0xffff));
        }
        return own;
    }

    private static boolean isPacked(int first) {
        return (first & 0x10) != 0;
    }

    private static int kindOf(int first) {
        return first >> 5 & 3;
    }

    private long distance(long before) {
        long distance = varint();
        if (distance == 0 || distance > Long.MAX_VALUE - before) {
            bad = true;
        }
        return distance;
    }

    /**
     * Reads an entry into the fields.
     *
     * @param before the sequence number before it
     * @return why this entry is to be skipped, or null
     */
    @Nullable
    Refusal entry(long before) {
        int first = byte1();
        code = first & 0xf;
        kind = kindOf(first);
        boolean numberIsGood = readNumber(isPacked(first));
        seq = before + distance(before);
        object = null;
        boolean valueIsGood = kind == 0 ? DeviceState.isCode(code) || code == OriginTable.TOMBSTONE : readObject();
        if (bad) {
            return Refusal.MALFORMED;
        }
        if (!numberIsGood) {
            return Refusal.BAD_NUMBER;
        }
        return valueIsGood ? null : Refusal.UNKNOWN_STATE;
    }

    private static int sizeOf(int length, boolean isPacked) {
        return isPacked ? length + 1 >> 1 : length;
    }

    private boolean readNumber(boolean isPacked) {
        numberLength = byte1();
        packed = 0;
        int size = sizeOf(numberLength, isPacked);
        if (numberLength == 0 || numberLength > StateKey.MAX_NUMBER) {
            numberLength = 0;
            skip(size);
            return false;
        }
        if (lacks(size)) {
            return false;
        }
        int from = position;
        position += size;
        return isPacked && numberLength <= PackedNumber.MAX_DIGITS ? readDigits(from) : readText(from, isPacked);
    }

    private boolean readDigits(int from) {
        long nibbles = 0;
        for (int i = from; i < position; i++) {
            nibbles = nibbles << 8 | bytes[i] & 0xff;
        }
        nibbles >>>= (numberLength & 1) << 2;
        packed = PackedNumber.of(nibbles, numberLength);
        return PackedNumber.areDigits(nibbles);
    }

    private boolean readText(int from, boolean isPacked) {
        boolean good = true;
        for (int i = 0; i < numberLength; i++) {
            int c = isPacked ? '0' + (bytes[from + (i >> 1)] >> ((i & 1) == 0 ? 4 : 0) & 0xf) : bytes[from + i];
            good &= isPacked ? c <= '9' : StateKey.isNumberCharacter(c);
            number[i] = (byte) c;
        }
        packed = PackedNumber.of(number, 0, numberLength); // digits that came as text are the same number
        return good;
    }

    private boolean readObject() {
        object = null;
        int size = small(0xffff);
        if (lacks(size)) {
            return false;
        }
        int from = position;
        int wholeEnd = end;
        end = from + size;
        boolean good = code == OriginTable.TOMBSTONE || code == OriginTable.OBJECT && readValue();
        good &= !bad;
        bad = false;
        end = wholeEnd;
        position = from + size;
        return good;
    }

    private boolean readValue() {
        if (kind == KeyKind.MWI.code()) {
            int unheard = small(Integer.MAX_VALUE);
            int heard = small(Integer.MAX_VALUE);
            object = new MessageCounts(unheard, heard);
            return true;
        }
        if (kind != KeyKind.PRESENCE.code()) {
            return false;
        }
        int state = byte1();
        String subtype = text();
        String message = text();
        if (bad || state >= Presence.State.values().length || tooLong(subtype) || tooLong(message)) {
            return false;
        }
        object = new Presence(Presence.State.values()[state], subtype, message);
        return true;
    }

    /** Broken UTF-8 is read as replacement characters, which are longer. */
    private static boolean tooLong(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length > Presence.MAX_TEXT;
    }

    private String text() {
        int length = byte1();
        if (lacks(length)) {
            return "";
        }
        String text = new String(bytes, position, length, StandardCharsets.UTF_8);
        position += length;
        return text;
    }
}
