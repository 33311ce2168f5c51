package io.github.pbxkit.examples.lab;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The block of ports that one instance uses, all on 127.0.0.1. A free block is found below the range from which
 * systems hand out ports for outgoing connections, and is held by a lock file, so that two processes that start a
 * server at the same time do not take the same.
 */
final class Ports implements AutoCloseable {
    private static final int FIRST_BASE = 10_000;
    private static final int BLOCK = 300;
    private static final int BLOCKS = 70;
    private static final int RTP_OFFSET = 100;

    private final int base;
    private final CacheFolder.@Nullable Lock lock;

    private Ports(int base, CacheFolder.@Nullable Lock lock) {
        this.base = base;
        this.lock = lock;
    }

    /** The block at this base; fails when one of its ports is taken. */
    static Ports at(int base) {
        Ports ports = new Ports(base, null);
        OptionalInt taken = ports.taken();
        if (taken.isPresent()) {
            throw new LabException("Port " + taken.getAsInt() + " on 127.0.0.1 is taken by another program. Choose"
                    + " another port base, or none for free ports.");
        }
        return ports;
    }

    /** The block at this base, whoever has its ports now: for looking at, not for listening. */
    static Ports unchecked(int base) {
        return new Ports(base, null);
    }

    static Ports free(CacheFolder cache) {
        int start = ThreadLocalRandom.current().nextInt(BLOCKS);
        for (int i = 0; i < BLOCKS; i++) {
            int base = FIRST_BASE + (start + i) % BLOCKS * BLOCK;
            CacheFolder.Lock lock = cache.tryLock("ports/" + base);
            if (lock != null) {
                Ports ports = new Ports(base, lock);
                if (ports.taken().isEmpty()) {
                    return ports;
                }
                lock.close();
            }
        }
        throw new LabException("All " + BLOCKS + " blocks of ports from " + FIRST_BASE
                + " on are in use. Stop other lab" + " servers, or give a port base.");
    }

    int http() {
        return base;
    }

    int ami() {
        return base + 1;
    }

    int sip() {
        return base + 2;
    }

    int https() {
        return base + 3;
    }

    int amiTls() {
        return base + 4;
    }

    int firstRtp() {
        return base + RTP_OFFSET;
    }

    int lastRtp() {
        return base + BLOCK - 1;
    }

    @Override
    public void close() {
        if (lock != null) {
            lock.close();
        }
    }

    private OptionalInt taken() {
        OptionalInt tcp = IntStream.rangeClosed(http(), amiTls())
                .filter(port -> !canListen(port))
                .findFirst();
        return tcp.isEmpty() && !canReceive(sip()) ? OptionalInt.of(sip()) : tcp;
    }

    private static boolean canListen(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true); // as Asterisk does: connections that linger are no obstacle
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @SuppressWarnings("try") // it is opened to see whether it can be
    private static boolean canReceive(int port) {
        try (DatagramSocket socket = new DatagramSocket(port, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
