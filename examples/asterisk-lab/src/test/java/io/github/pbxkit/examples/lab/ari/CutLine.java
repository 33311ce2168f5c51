package io.github.pbxkit.examples.lab.ari;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to a server that can be cut: passes bytes on until {@link #cut}, then refuses until {@link #mend}. */
final class CutLine implements AutoCloseable {
    private final InetSocketAddress server;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean isCut;

    CutLine(URI server) throws IOException {
        this.server = new InetSocketAddress(server.getHost(), server.getPort());
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start("cut-line-door", this::accept);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /** Breaks every connection in the middle, as a cable would that is pulled. */
    void cut() {
        isCut = true;
        open.forEach(CutLine::reset);
        open.clear();
    }

    void mend() {
        isCut = false;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (isCut) {
                    reset(client);
                } else {
                    join(client);
                }
            } catch (SocketException closed) {
                return;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void join(Socket client) throws IOException {
        Socket far = new Socket();
        try {
            far.connect(server, (int) Duration.ofSeconds(5).toMillis());
        } catch (IOException nobodyThere) {
            reset(client);
            return;
        }
        client.setTcpNoDelay(true);
        far.setTcpNoDelay(true);
        open.add(client);
        open.add(far);
        if (isCut) {
            cut();
        }
        start("cut-line-up", () -> pump(client, far));
        start("cut-line-down", () -> pump(far, client));
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[8192];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
            }
        } catch (IOException broken) {
            // that is what it is for
        }
        reset(from);
        reset(to);
        open.remove(from);
        open.remove(to);
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // closed already
        }
    }

    private static void start(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
