package io.github.pbxkit.examples.provisioner;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** TFTP packets (RFC 1350) with options (RFC 2347). */
final class TftpPacket {
    static final int READ = 1;
    static final int WRITE = 2;
    static final int DATA = 3;
    static final int ACK = 4;
    static final int ERROR = 5;
    static final int OPTION_ACK = 6;

    static final int NOT_FOUND = 1;
    static final int ACCESS = 2;
    static final int ILLEGAL = 4;
    static final int UNKNOWN_TRANSFER = 5;

    private static final int MAX_NAME = 255;
    private static final int MAX_OPTIONS = 16;

    /** A packet that is none, or breaks off. */
    static final class MalformedPacketException extends Exception {
        private static final long serialVersionUID = 1L;

        MalformedPacketException(String message) {
            super(message);
        }
    }

    /**
     * A request for a file.
     *
     * @param write true for one that wants to send a file
     * @param file name as asked for
     * @param mode in lower case
     * @param options names in lower case
     */
    record Request(boolean write, String file, String mode, Map<String, String> options) {}

    private TftpPacket() {}

    static int opcode(ByteBuffer packet) throws MalformedPacketException {
        if (packet.remaining() < 2) {
            throw new MalformedPacketException("a packet of " + packet.remaining() + " bytes");
        }
        return packet.getShort(packet.position());
    }

    static Request request(ByteBuffer packet) throws MalformedPacketException {
        int opcode = opcode(packet);
        packet.getShort();
        String file = text(packet, "file name");
        String mode = text(packet, "mode").toLowerCase(Locale.ROOT);
        Map<String, String> options = new LinkedHashMap<>();
        while (packet.hasRemaining() && options.size() < MAX_OPTIONS) {
            String name = text(packet, "option").toLowerCase(Locale.ROOT);
            options.put(name, text(packet, "value of option " + name));
        }
        return new Request(opcode == WRITE, file, mode, options);
    }

    private static String text(ByteBuffer packet, String what) throws MalformedPacketException {
        int start = packet.position();
        while (packet.hasRemaining()) {
            if (packet.get() == 0) {
                int length = packet.position() - 1 - start;
                if (length > MAX_NAME) {
                    throw new MalformedPacketException("a " + what + " of " + length + " bytes");
                }
                byte[] bytes = new byte[length];
                packet.get(start, bytes);
                return new String(bytes, StandardCharsets.UTF_8);
            }
        }
        throw new MalformedPacketException("the " + what + " breaks off");
    }

    static int block(ByteBuffer packet) throws MalformedPacketException {
        if (packet.remaining() < 4) {
            throw new MalformedPacketException("an acknowledgement of " + packet.remaining() + " bytes");
        }
        return packet.getShort(packet.position() + 2) & 0xFFFF;
    }

    static ByteBuffer error(int code, String message) {
        byte[] text = message.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer out = ByteBuffer.allocate(5 + text.length);
        return out.putShort((short) ERROR)
                .putShort((short) code)
                .put(text)
                .put((byte) 0)
                .flip();
    }

    static ByteBuffer optionAck(Map<String, String> options) {
        StringBuilder text = new StringBuilder();
        options.forEach(
                (name, value) -> text.append(name).append('\0').append(value).append('\0'));
        byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(2 + bytes.length)
                .putShort((short) OPTION_ACK)
                .put(bytes)
                .flip();
    }
}
