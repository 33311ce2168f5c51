package io.github.pbxkit.examples.lab.ari;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Gives each connection to the next of two ports, or to the other one where nobody listens there. */
final class Balancer implements AutoCloseable {
    private final ServerSocket door;
    private final int[] ports;

    Balancer(int... ports) {
        this.ports = ports;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    private void accept() {
        for (int turn = 0; !door.isClosed(); turn++) {
            try {
                Socket client = door.accept();
                Socket server = connect(turn);
                start(() -> pump(client, server));
                start(() -> pump(server, client));
            } catch (IOException e) {
                // The door is closed, or no instance is there: Asterisk tries again.
            }
        }
    }

    private Socket connect(int turn) throws IOException {
        try {
            return new Socket(InetAddress.getLoopbackAddress(), ports[turn % ports.length]);
        } catch (IOException nobodyThere) {
            return new Socket(InetAddress.getLoopbackAddress(), ports[(turn + 1) % ports.length]);
        }
    }

    private static void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException broken) {
            // Then both are closed.
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "balancer");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
