package io.github.pbxkit.ari.socket;

import io.github.pbxkit.ari.AriDisconnectedException;
import io.github.pbxkit.ari.AriException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Sockets that Asterisk opened to us, for one client. A socket that is accepted before the client connects, or while it is
 * busy with losing the one before, waits with all that comes in; an accepted one replaces the one before.
 *
 * <pre>{@code
 * AcceptedSockets sockets = AcceptedSockets.from("pbx1");
 * AriClient ari = AriClient.builder(sockets).application("ivr").build();
 * ari.on(StasisStart.class, …);
 * ari.connect();
 * // in the web server, for each WebSocket that Asterisk opens (sub-protocol "ari", password checked):
 * AriSocketListener events = sockets.accept(mySocket);   // then events.onText(…), events.onClosed(…)
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class AcceptedSockets implements AriSocketSource {
    private final String name;
    private final Object lock = new Object();
    private @Nullable Accepted latest;
    private @Nullable AriSocketListener wanting;
    private boolean finished;

    private AcceptedSockets(String name) {
        this.name = Objects.requireNonNull(name, "name");
    }

    /**
     * No sockets yet.
     *
     * @param name names the other side in logs and messages
     * @return waits for sockets until {@link #finish}
     */
    public static AcceptedSockets from(String name) {
        return new AcceptedSockets(name);
    }

    /**
     * There will be no further socket, as when a call is over: the client closes when it has none, now or with the end of the
     * one it has.
     */
    public void finish() {
        AriSocketListener waiting;
        synchronized (lock) {
            finished = true;
            waiting = wanting;
            wanting = null;
        }
        if (waiting != null) {
            waiting.onClosed(new AriDisconnectedException(name + " has not come back", null));
        }
    }

    /** As {@link #finish}, and a socket that the client has not begun to use is broken off: its client is closed. */
    public void refuse() {
        finish();
        Accepted unused;
        synchronized (lock) {
            unused = latest != null && latest.isFresh() ? latest : null;
        }
        if (unused != null) {
            unused.socket.abort();
        }
    }

    /**
     * Takes a socket that Asterisk has opened; one that is open already is broken off.
     *
     * @param socket its sending side
     * @return wants to be told, by one thread at a time, what comes in and that it has ended. Its {@code onOpen} is for
     *     nothing
     */
    public AriSocketListener accept(AriSocket socket) {
        Accepted accepted = new Accepted(Objects.requireNonNull(socket, "socket"));
        Accepted former;
        AriSocketListener listener;
        synchronized (lock) {
            if (finished) {
                socket.abort();
                return accepted;
            }
            former = latest;
            latest = accepted;
            listener = wanting;
            wanting = null;
        }
        if (former != null) {
            former.socket.abort();
            former.onClosed(new AriDisconnectedException(name + " has opened another socket", null));
        }
        if (listener != null) {
            accepted.open(listener);
        }
        return accepted;
    }

    @Override
    public AriSocket open(List<String> applications, AriSocketListener listener) {
        Accepted ready;
        boolean over;
        synchronized (lock) {
            ready = latest != null && latest.isFresh() ? latest : null;
            over = ready == null && finished;
            wanting = ready == null && !over ? listener : null;
        }
        if (over) {
            listener.onClosed(new AriDisconnectedException(name + " does not come back", null));
        }
        if (ready == null) {
            return new Waiting(listener);
        }
        ready.open(listener);
        return ready.socket;
    }

    @Override
    public boolean isLasting() {
        synchronized (lock) {
            return !finished;
        }
    }

    @Override
    public boolean isDialling() {
        return false;
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }

    /** Stands for a socket that has not come yet. */
    private final class Waiting implements AriSocket {
        private final AriSocketListener listener;

        Waiting(AriSocketListener listener) {
            this.listener = listener;
        }

        @Override
        public boolean send(String text) {
            return false;
        }

        @Override
        public void close(int status) {
            abort();
        }

        @Override
        public void abort() {
            synchronized (lock) {
                if (wanting == listener) {
                    wanting = null;
                }
            }
        }
    }

    /** One socket: what comes in goes to the client in order, from the moment it wants it. No lock is held meanwhile. */
    private static final class Accepted implements AriSocketListener {
        private final AriSocket socket;
        private final Queue<Runnable> news = new ArrayDeque<>();
        private @Nullable AriSocketListener listener;
        private boolean telling;
        private boolean closed;

        Accepted(AriSocket socket) {
            this.socket = socket;
        }

        synchronized boolean isFresh() {
            return listener == null; // What came over one that is closed already is told all the same.
        }

        void open(AriSocketListener client) {
            synchronized (this) {
                listener = client;
                telling = true;
            }
            client.onOpen(socket);
            tell();
        }

        @Override
        public void onText(String text) {
            add(() -> listener().onText(text));
        }

        @Override
        public void onClosed(AriException why) {
            synchronized (this) {
                if (closed) {
                    return;
                }
                closed = true;
            }
            add(() -> listener().onClosed(why));
        }

        private AriSocketListener listener() {
            return Objects.requireNonNull(listener);
        }

        private void add(Runnable one) {
            synchronized (this) {
                news.add(one);
                if (listener == null || telling) {
                    return;
                }
                telling = true;
            }
            tell();
        }

        private void tell() {
            while (true) {
                Runnable next;
                synchronized (this) {
                    next = news.poll();
                    if (next == null) {
                        telling = false;
                        return;
                    }
                }
                next.run();
            }
        }
    }
}
