package io.github.pbxkit.devstate.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A TCP connection that breaks on request: listens on 127.0.0.1 and carries what comes to another port there. Thread-safe.
 *
 * <pre>{@code
 * try (TcpCable cable = new TcpCable(serverPort)) {
 *     client.connect("127.0.0.1", cable.port());
 *     cable.cut();
 *     cable.heal();
 * }
 * }</pre>
 */
public final class TcpCable implements AutoCloseable {
    /** Small, so that a sender soon notices that nobody reads. */
    private static final int BUFFER = 64 * 1024;

    private final ServerSocket listener;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Lock lock = new ReentrantLock();
    private final Condition flows = lock.newCondition();
    private volatile int target;
    private volatile boolean isCut;
    private boolean isStalled;

    /**
     * Begins to listen.
     *
     * @param target a port of this machine; nobody needs to listen there yet
     */
    public TcpCable(int target) {
        this.target = target;
        try {
            listener = new ServerSocket();
            listener.setReceiveBufferSize(BUFFER);
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    /**
     * Where to connect to instead of the target.
     *
     * @return a port of 127.0.0.1
     */
    public int port() {
        return listener.getLocalPort();
    }

    /**
     * Leads new connections elsewhere.
     *
     * @param port a port of this machine
     */
    public void target(int port) {
        target = port;
    }

    /** Ends all connections; new ones are closed at once until {@link #heal}. */
    public void cut() {
        isCut = true;
        open.forEach(TcpCable::end);
        lock.lock();
        try {
            flows.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Lets no byte through any more until {@link #heal}, and says so to nobody: as a router that lost its power. */
    public void stall() {
        lock.lock();
        try {
            isStalled = true;
        } finally {
            lock.unlock();
        }
    }

    /** Ends a cut or a stall. */
    public void heal() {
        isCut = false;
        lock.lock();
        try {
            isStalled = false;
            flows.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket from = listener.accept();
                Socket to = isCut ? null : connect();
                if (to == null) {
                    end(from); // the caller is told at once, as without a cable
                    continue;
                }
                from.setTcpNoDelay(true);
                to.setTcpNoDelay(true);
                open.add(from);
                open.add(to);
                if (isCut) { // meanwhile, and perhaps without seeing these two
                    end(from);
                    end(to);
                }
                start(() -> copy(from, to));
                start(() -> copy(to, from));
            } catch (IOException e) {
                // closed
            }
        }
    }

    private @Nullable Socket connect() {
        try {
            return new Socket(InetAddress.getLoopbackAddress(), target);
        } catch (IOException e) {
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
                awaitFlow(from);
                out.write(buffer, 0, n);
            }
        } catch (IOException e) {
            // cut
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void awaitFlow(Socket from) {
        lock.lock();
        try {
            while (isStalled && !from.isClosed()) {
                flows.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
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
        Thread thread = new Thread(task, "tcp-cable");
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends everything for good. */
    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
        lock.lock();
        try {
            isStalled = false;
            flows.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
