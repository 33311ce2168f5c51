package io.github.pbxkit.examples.lab.sip;

import java.nio.ByteBuffer;

/** The twelve bytes in front of each piece of audio (RFC 3550, 5.1), and telephone events (RFC 4733, 2.3). */
final class RtpPacket {
    static final int HEADER = 12;
    static final int PCMU = 0;

    private static final int VERSION = 0x80;
    private static final int MARKER = 0x80;
    private static final int END = 0x80;
    private static final int VOLUME = 10;
    private static final String DIGITS = "0123456789*#ABCD";

    private RtpPacket() {}

    static byte[] of(int payloadType, boolean marker, int sequence, long timestamp, int source, byte[] payload) {
        return ByteBuffer.allocate(HEADER + payload.length)
                .put((byte) VERSION)
                .put((byte) (payloadType | (marker ? MARKER : 0)))
                .putShort((short) sequence)
                .putInt((int) timestamp)
                .putInt(source)
                .put(payload)
                .array();
    }

    /** The payload of an event: a digit that lasts so many samples by now. */
    static byte[] event(char digit, boolean end, int duration) {
        int code = DIGITS.indexOf(Character.toUpperCase(digit));
        if (code < 0) {
            throw new IllegalArgumentException("'" + digit + "' is no digit; those are " + DIGITS);
        }
        return ByteBuffer.allocate(4)
                .put((byte) code)
                .put((byte) (VOLUME | (end ? END : 0)))
                .putShort((short) duration)
                .array();
    }

    static int payloadType(byte[] packet) {
        return packet[1] & 0x7F;
    }

    static int timestamp(byte[] packet) {
        return ByteBuffer.wrap(packet).getInt(4);
    }

    /** The digit of an event packet. */
    static char digit(byte[] packet) {
        int code = packet[HEADER];
        return code >= 0 && code < DIGITS.length() ? DIGITS.charAt(code) : '?';
    }
}
