package io.github.pbxkit.examples.blf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A cable between two bridges that can be cut: connections through it end, and new ones are closed at once. */
final class CutProxy implements AutoCloseable {
    private final ServerSocket listener;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean isCut;

    CutProxy(int target) {
        this.target = target;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    void cut() {
        isCut = true;
        open.forEach(CutProxy::end);
    }

    void heal() {
        isCut = false;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket from = listener.accept();
                if (isCut) {
                    end(from);
                    continue;
                }
                Socket to = connect(from);
                if (to == null) {
                    continue;
                }
                from.setTcpNoDelay(true);
                to.setTcpNoDelay(true);
                open.add(from);
                open.add(to);
                start(() -> copy(from, to));
                start(() -> copy(to, from));
            } catch (IOException e) {
                // closed
            }
        }
    }

    /** Where nobody listens, the caller is told at once, as without a proxy. */
    private @Nullable Socket connect(Socket from) {
        try {
            return new Socket(InetAddress.getLoopbackAddress(), target);
        } catch (IOException e) {
            end(from);
            return null;
        }
    }

    private void copy(Socket from, Socket to) {
        byte[] buffer = new byte[8192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
            }
        } catch (IOException e) {
            // cut
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is over anyway
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "cut-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        end();
        cut();
    }

    private void end() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
