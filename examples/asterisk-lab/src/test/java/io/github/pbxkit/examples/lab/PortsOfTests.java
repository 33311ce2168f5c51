package io.github.pbxkit.examples.lab;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports for what has to be known by its address before it is there. They are above the lab's blocks and below the range from
 * which systems hand out ports: one that is free now is given to nobody else before it is used.
 */
public final class PortsOfTests {
    private static final int FIRST = 31_000;
    private static final int COUNT = 1_700;
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(COUNT));

    private PortsOfTests() {}

    /** A port on 127.0.0.1 on which nobody listens, neither TCP nor UDP; another one each time. */
    public static int free() {
        for (int i = 0; i < COUNT; i++) {
            int port = FIRST + Math.floorMod(NEXT.getAndIncrement(), COUNT);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("All ports from " + FIRST + " to " + (FIRST + COUNT - 1) + " are taken");
    }

    @SuppressWarnings("try") // opened to see whether they can be
    private static boolean isFree(int port) {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket tcp = new ServerSocket(port, 1, loopback);
                DatagramSocket udp = new DatagramSocket(port, loopback)) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
