package io.github.pbxkit.devstate;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Writes one frame after another into an array. Whoever writes looks at {@link #room} before. */
final class FrameWriter {
    private final CRC32C checksum = new CRC32C();
    private byte[] bytes = new byte[0];
    private int position;

    void begin(byte[] into, int type) {
        bytes = into;
        position = 0;
        bytes[position++] = (byte) type;
    }

    /** Adds the checksum. */
    int end() {
        checksum.reset();
        checksum.update(bytes, 0, position);
        int4((int) checksum.getValue());
        return position;
    }

    int room() {
        return bytes.length - position - Wire.CHECKSUM;
    }

    int position() {
        return position;
    }

    void byte1(int value) {
        bytes[position++] = (byte) value;
    }

    void int4(int value) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes[position++] = (byte) (value >>> shift);
        }
    }

    void long8(long value) {
        int4((int) (value >>> 32));
        int4((int) value);
    }

    void varint(long value) {
        long rest = value;
        while (rest > 0x7f) {
            bytes[position++] = (byte) (rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        bytes[position++] = (byte) rest;
    }

    /** A count that is known only later: two bytes. */
    int count() {
        int at = position;
        position += 2;
        return at;
    }

    void countIs(int at, int value) {
        bytes[at] = (byte) (value & 0x7f | 0x80);
        bytes[at + 1] = (byte) (value >>> 7);
    }

    void epoch(Epoch epoch) {
        varint(epoch.counter());
        long8(epoch.nonce());
    }

    void name(String ascii) {
        byte1(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            bytes[position++] = (byte) ascii.charAt(i);
        }
    }

    /** A number of digits, and what goes before it. */
    void number(int kindAndCode, long packed) {
        int length = PackedNumber.length(packed);
        byte1(kindAndCode | 0x10);
        byte1(length);
        long nibbles = PackedNumber.nibbles(packed) << ((length & 1) << 2);
        for (int shift = (length - 1 >> 1) << 3; shift >= 0; shift -= 8) {
            byte1((int) (nibbles >>> shift));
        }
    }

    /** Any other number and what goes before it. */
    void number(int kindAndCode, byte[] from, int at, int length) {
        boolean digits = isDigits(from, at, length);
        byte1(kindAndCode | (digits ? 0x10 : 0));
        byte1(length);
        if (!digits) {
            System.arraycopy(from, at, bytes, position, length);
            position += length;
            return;
        }
        for (int i = 0; i < length; i += 2) {
            int low = i + 1 < length ? from[at + i + 1] - '0' : 0;
            bytes[position++] = (byte) (from[at + i] - '0' << 4 | low);
        }
    }

    private static boolean isDigits(byte[] from, int at, int length) {
        for (int i = at; i < at + length; i++) {
            if (from[i] < '0' || from[i] > '9') {
                return false;
            }
        }
        return true;
    }

    /** The value of a key that is no device. */
    void object(StateValue value) {
        if (value instanceof MessageCounts counts) {
            int at = position++;
            varint(counts.unheard());
            varint(counts.heard());
            bytes[at] = (byte) (position - at - 1);
            return;
        }
        Presence presence = (Presence) value;
        byte[] subtype = presence.subtype().getBytes(StandardCharsets.UTF_8);
        byte[] message = presence.message().getBytes(StandardCharsets.UTF_8);
        varint(3L + subtype.length + message.length);
        byte1(presence.state().ordinal());
        text(subtype);
        text(message);
    }

    private void text(byte[] text) {
        byte1(text.length);
        System.arraycopy(text, 0, bytes, position, text.length);
        position += text.length;
    }
}
