package io.github.pbxkit.numbering;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.function.Function;
import java.util.zip.CRC32C;

/** Reads what {@link BinaryOut} wrote; whatever is wrong with the bytes ends in a {@link NumberingException}. */
final class BinaryIn {
    private final byte[] bytes;
    private final ByteBuffer buffer;

    private BinaryIn(byte[] bytes) {
        this.bytes = bytes;
        this.buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static <T> T read(String name, byte[] bytes, long magic, int version, Function<BinaryIn, T> reader) {
        BinaryIn in = new BinaryIn(bytes);
        in.checkHead(name, magic, version);
        try {
            return reader.apply(in);
        } catch (BufferUnderflowException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | DateTimeException e) {
            throw new NumberingException(name + " is damaged: " + e.getMessage() + ". Make it again from the files", e);
        }
    }

    private void checkHead(String name, long magic, int version) {
        if (bytes.length < BinaryOut.HEAD || buffer.getLong(0) != magic) {
            throw new NumberingException(name + " was not written by this library");
        }
        if (buffer.getInt(8) != version) {
            throw new NumberingException(name + " has format " + buffer.getInt(8) + ", this library reads " + version
                    + ": make it again from the files");
        }
        CRC32C crc = new CRC32C();
        crc.update(bytes, BinaryOut.HEAD, bytes.length - BinaryOut.HEAD);
        if ((int) crc.getValue() != buffer.getInt(12)) {
            throw new NumberingException(
                    name + " is damaged: its checksum does not match. Make it again from the files");
        }
        buffer.position(BinaryOut.HEAD);
    }

    long number() {
        return buffer.getLong();
    }

    long varint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte b = buffer.get();
            value |= (long) (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number is too long");
    }

    int count(int bytesEach) {
        long count = varint();
        if (count < 0 || count * bytesEach > buffer.remaining()) {
            throw new IllegalArgumentException("a count of " + count + " goes beyond the end");
        }
        return (int) count;
    }

    String text() {
        int length = count(1);
        String text = new String(bytes, buffer.position(), length, StandardCharsets.UTF_8);
        buffer.position(buffer.position() + length);
        return text;
    }

    long[] longs() {
        long[] values = new long[count(8)];
        buffer.asLongBuffer().get(values);
        buffer.position(buffer.position() + values.length * 8);
        return values;
    }

    int[] ints() {
        int[] values = new int[count(4)];
        buffer.asIntBuffer().get(values);
        buffer.position(buffer.position() + values.length * 4);
        return values;
    }

    short[] shorts() {
        short[] values = new short[count(2)];
        buffer.asShortBuffer().get(values);
        buffer.position(buffer.position() + values.length * 2);
        return values;
    }
}
