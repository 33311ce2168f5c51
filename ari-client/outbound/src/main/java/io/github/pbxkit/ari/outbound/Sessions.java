package io.github.pbxkit.ari.outbound;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriEvent;
import io.github.pbxkit.ari.AriException;
import io.github.pbxkit.ari.AriOptions;
import io.github.pbxkit.ari.ConnectionChange;
import io.github.pbxkit.ari.ConnectionState;
import io.github.pbxkit.ari.event.ApplicationRegistered;
import io.github.pbxkit.ari.socket.AcceptedSockets;
import io.github.pbxkit.ari.socket.AriSocketListener;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which sockets there are, and which client each belongs to. */
final class Sessions {
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private static final int POLICY_VIOLATION = 1008;
    private static final int INTERNAL_ERROR = 1011;
    private static final int QUIET_CHECK_MILLIS = 20;

    private final AriServer.Builder settings;
    private final AriOptions options;
    private final Executor executor;
    private final ScheduledExecutorService timer;
    private final Set<AcceptedWebSocket> sockets = ConcurrentHashMap.newKeySet();
    private final Map<SocketName, Session> sessions = new ConcurrentHashMap<>();
    private final Set<Session> all = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    Sessions(AriServer.Builder settings, AriOptions options, Executor executor, ScheduledExecutorService timer) {
        this.settings = settings;
        this.options = options;
        this.executor = executor;
        this.timer = timer;
    }

    /** One client and where it gets its sockets from. */
    private static final class Session {
        final AcceptedSockets sockets;
        final AriConnection connection;
        final AtomicInteger gaps = new AtomicInteger();
        volatile boolean begun;
        volatile boolean ended;

        Session(AcceptedSockets sockets, AriConnection connection) {
            this.sockets = sockets;
            this.connection = connection;
        }

        AriClient client() {
            return connection.client();
        }

        /** Whether the user closed it. A client that another one had replaced takes its application again. */
        boolean isClosed() {
            return begun && client().connect().isCompletedExceptionally();
        }
    }

    AriOptions options() {
        return options;
    }

    /** Counts a socket that is about to open; false if there is no room for it. */
    boolean admit(AcceptedWebSocket socket) {
        synchronized (sockets) {
            return !stopping && sockets.size() < settings.maxConnections && sockets.add(socket);
        }
    }

    boolean wantsMedia() {
        return settings.onMedia != null;
    }

    AcceptedMedia media(Channel channel, WebSocketServerHandshaker handshaker, String path) {
        return new AcceptedMedia(channel, handshaker, this, path, executor, Objects.requireNonNull(settings.onMedia));
    }

    int count() {
        return sockets.size();
    }

    /** The first message of a socket has come: who is to get it, and all that follow. */
    AriSocketListener identify(AcceptedSocket socket, String firstMessage) {
        SocketName name;
        try {
            AriEvent event = AriEvent.parse(firstMessage);
            name = new SocketName(
                    socket.path(), event.application(), Objects.requireNonNullElse(event.asteriskId(), ""));
        } catch (AriException e) {
            return refused(socket, "its first message is no event: " + e.getMessage());
        }
        Consumer<? super AriConnection> handler = name.isOfCall() ? settings.onCall : settings.onApplication;
        if (handler == null) {
            String method = name.isOfCall() ? "onCall" : "onApplication";
            return refused(socket, "nobody wants " + name + ": AriServer.builder()." + method + "(…) is not set");
        }
        if (stopping) {
            return refused(socket, "the server is stopping");
        }
        return session(socket, name, handler);
    }

    private AriSocketListener session(AcceptedSocket socket, SocketName name, Consumer<? super AriConnection> handler) {
        Session known = sessions.get(name);
        if (known != null && known.isClosed()) {
            end(known, name); // Its state listener will say so too, perhaps not before this socket.
            known = null;
        }
        if (known == null || known.ended) {
            return begin(create(socket, name), socket, name, handler);
        }
        goodbye(socket, name, known);
        return known.sockets.accept(socket);
    }

    private static void goodbye(AcceptedSocket socket, SocketName name, Session session) {
        if (name.isOfCall()) {
            socket.onGoodbye(session.sockets::finish);
        }
    }

    private Session create(AcceptedSocket socket, SocketName name) {
        AcceptedSockets source = AcceptedSockets.from(name.toString());
        AriClient.Builder builder =
                AriClient.builder(source).application(name.application()).options(options);
        settings.http.accept(builder);
        return new Session(source, new AriConnection(builder.build(), name, socket.remote()));
    }

    /** The user's handler runs first, so that its handlers of events are there when the first event is given out. */
    private AriSocketListener begin(
            Session session, AcceptedSocket socket, SocketName name, Consumer<? super AriConnection> handler) {
        all.add(session);
        sessions.put(name, session);
        goodbye(socket, name, session);
        AriSocketListener listener = session.sockets.accept(socket);
        session.client().onState(change -> follow(session, name, change));
        // A socket for several applications may come back with an event of any of them first.
        session.client()
                .on(ApplicationRegistered.class, event -> sessions.putIfAbsent(name.of(event.application()), session));
        executor.execute(() -> {
            try {
                handler.accept(session.connection);
            } catch (RuntimeException | Error e) {
                LOG.error("The handler of {} failed; its socket is closed", name, e);
                end(session, name);
                socket.close(INTERNAL_ERROR);
                return;
            }
            var unused = session.client().connect();
            session.begun = true;
        });
        return listener;
    }

    private void follow(Session session, SocketName name, ConnectionChange change) {
        if (change.state() == ConnectionState.CLOSED) {
            end(session, name);
        } else if (change.state() == ConnectionState.GAP && name.isOfCall()) {
            // Asterisk tries some times to connect anew, then takes the call out of the application.
            int gap = session.gaps.incrementAndGet();
            var unused = timer.schedule(
                    () -> {
                        if (session.gaps.get() == gap && session.client().state() == ConnectionState.GAP) {
                            session.sockets.finish();
                        }
                    },
                    settings.callGrace.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    private void end(Session session, SocketName name) {
        LOG.debug("{} has ended", name);
        session.ended = true;
        session.sockets.refuse();
        sessions.values().removeIf(other -> other == session);
        closeWhenQuiet(session, System.nanoTime() + options.timeouts().close().toNanos());
    }

    /** What came before the end is handed out still, where handlers take no longer than a client's close would wait. */
    private void closeWhenQuiet(Session session, long deadline) {
        boolean isOver = session.client().openLanes() == 0 || System.nanoTime() - deadline > 0;
        try {
            if (isOver) {
                all.remove(session);
                executor.execute(session.client()::close);
            } else {
                var unused = timer.schedule(
                        () -> closeWhenQuiet(session, deadline), QUIET_CHECK_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (RejectedExecutionException e) { // The server is closed meanwhile.
            session.client().close();
        }
    }

    private AriSocketListener refused(AcceptedSocket socket, String why) {
        LOG.warn("Closing the socket from {} ({}): {}", socket.remote(), socket.path(), why);
        socket.close(POLICY_VIOLATION);
        return new AriSocketListener() {
            @Override
            public void onText(String text) {
                // Nobody listens.
            }

            @Override
            public void onClosed(AriException reason) {
                // As intended.
            }
        };
    }

    void gone(AcceptedWebSocket socket) {
        sockets.remove(socket);
    }

    /** Closes all clients, which says good-bye on their sockets. */
    void stop() {
        synchronized (sockets) {
            stopping = true;
        }
        all.forEach(session -> session.client().close());
        sockets.forEach(AcceptedWebSocket::close);
    }
}
