package io.github.pbxkit.examples.provisioner;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Fetches files as a phone does; for the demonstration and for tests. Blocks; one file at a time. */
class TftpClient implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 1000;
    private static final int MAX_TRIES = 20;
    private static final int BLOCK_SIZE = 1428;

    /** The server said no. */
    static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }

    private final InetAddress own;
    private final InetSocketAddress server;

    TftpClient(InetAddress own, InetSocketAddress server) {
        this.own = own;
        this.server = server;
    }

    byte[] get(String file) throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, own)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            ByteArrayOutputStream received = new ByteArrayOutputStream();
            byte[] request = request(file);
            InetSocketAddress peer = server;
            byte[] last = request;
            int expected = 1;
            int tries = 0;
            byte[] buffer = new byte[BLOCK_SIZE + 4];
            send(socket, last, peer);
            while (true) {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                try {
                    receive(socket, packet);
                } catch (SocketTimeoutException e) {
                    if (++tries > MAX_TRIES) {
                        throw new IOException(
                                file + ": no answer from " + peer + " while it waits for block " + expected, e);
                    }
                    send(socket, last, peer);
                    continue;
                }
                InetSocketAddress sender = new InetSocketAddress(packet.getAddress(), packet.getPort());
                if (!peer.equals(server) && !peer.equals(sender)) {
                    continue; // of another transfer (RFC 1350, section 4)
                }
                ByteBuffer data = ByteBuffer.wrap(buffer, 0, packet.getLength());
                int opcode = data.getShort();
                if (opcode == TftpPacket.ERROR) {
                    data.getShort();
                    throw new RefusedException(file + ": "
                            + StandardCharsets.US_ASCII.decode(data).toString().replace("\0", ""));
                }
                peer = sender;
                if (opcode == TftpPacket.OPTION_ACK) {
                    last = ack(expected - 1); // the first block may be here already
                } else if ((data.getShort() & 0xFFFF) == (expected & 0xFFFF)) {
                    received.write(buffer, 4, packet.getLength() - 4);
                    last = ack(expected++);
                    if (packet.getLength() < buffer.length) {
                        send(socket, last, peer);
                        return received.toByteArray();
                    }
                }
                tries = 0;
                send(socket, last, peer);
            }
        }
    }

    /** Overridden by tests that lose packets. */
    void send(DatagramSocket socket, byte[] bytes, InetSocketAddress to) throws IOException {
        socket.send(new DatagramPacket(bytes, bytes.length, to));
    }

    /** Overridden by tests that lose packets. */
    void receive(DatagramSocket socket, DatagramPacket packet) throws IOException {
        socket.receive(packet);
    }

    private static byte[] request(String file) {
        String text = file + "\0octet\0blksize\0" + BLOCK_SIZE + "\0tsize\0" + "0\0";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 + bytes.length)
                .putShort((short) TftpPacket.READ)
                .put(bytes)
                .array();
    }

    private static byte[] ack(int block) {
        return ByteBuffer.allocate(4)
                .putShort((short) TftpPacket.ACK)
                .putShort((short) block)
                .array();
    }

    @Override
    public void close() {}
}
