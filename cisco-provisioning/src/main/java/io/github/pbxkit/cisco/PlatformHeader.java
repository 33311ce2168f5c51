package io.github.pbxkit.cisco;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The binary header of 78xx and 88xx files, little-endian.
 *
 * @param length where the text begins
 * @param payload how long it is
 */
record PlatformHeader(int length, int payload) {
    private static final int MAGIC = 0xAB1234CD;
    private static final int LENGTH_AT = 4;
    private static final int PAYLOAD_AT = 12;
    private static final int SMALLEST = 16;

    static boolean isAt(byte[] bytes) {
        return bytes.length >= SMALLEST && little(bytes).getInt(0) == MAGIC;
    }

    static PlatformHeader parse(byte[] bytes) {
        ByteBuffer buffer = little(bytes);
        int length = buffer.getInt(LENGTH_AT);
        int payload = buffer.getInt(PAYLOAD_AT);
        if (length < SMALLEST || payload < 0 || (long) length + payload > bytes.length) {
            throw new MalformedFileException("the header says " + Integer.toUnsignedLong(length) + " + "
                    + Integer.toUnsignedLong(payload) + " bytes, the file has " + bytes.length + "; it was cut off");
        }
        return new PlatformHeader(length, payload);
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
