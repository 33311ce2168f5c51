package io.github.pbxkit.numbering;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** Growing little-endian bytes behind a head of magic, version and checksum. */
final class BinaryOut {
    static final int HEAD = 16;

    private byte[] bytes = new byte[1 << 16];
    private ByteBuffer buffer = wrap(bytes);

    BinaryOut() {
        buffer.position(HEAD);
    }

    private static ByteBuffer wrap(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private ByteBuffer room(int more) {
        if (buffer.remaining() < more) {
            int position = buffer.position();
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, position + more));
            buffer = wrap(bytes);
            buffer.position(position);
        }
        return buffer;
    }

    BinaryOut number(long value) {
        room(8).putLong(value);
        return this;
    }

    /** Small numbers take few bytes; not for negative ones. */
    BinaryOut varint(long value) {
        ByteBuffer target = room(10);
        long rest = value;
        while (rest > 0x7f) {
            target.put((byte) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        target.put((byte) rest);
        return this;
    }

    BinaryOut text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        varint(encoded.length);
        room(encoded.length).put(encoded);
        return this;
    }

    BinaryOut longs(long[] values) {
        varint(values.length);
        ByteBuffer target = room(values.length * 8);
        target.asLongBuffer().put(values);
        target.position(target.position() + values.length * 8);
        return this;
    }

    BinaryOut ints(int[] values) {
        varint(values.length);
        ByteBuffer target = room(values.length * 4);
        target.asIntBuffer().put(values);
        target.position(target.position() + values.length * 4);
        return this;
    }

    BinaryOut shorts(short[] values) {
        varint(values.length);
        ByteBuffer target = room(values.length * 2);
        target.asShortBuffer().put(values);
        target.position(target.position() + values.length * 2);
        return this;
    }

    byte[] finish(long magic, int version) {
        int end = buffer.position();
        CRC32C crc = new CRC32C();
        crc.update(bytes, HEAD, end - HEAD);
        buffer.putLong(0, magic).putInt(8, version).putInt(12, (int) crc.getValue());
        return Arrays.copyOf(bytes, end);
    }
}
