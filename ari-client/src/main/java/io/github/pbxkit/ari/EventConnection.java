package io.github.pbxkit.ari;

import io.github.pbxkit.ari.socket.AriSocket;
import io.github.pbxkit.ari.socket.AriSocketListener;
import io.github.pbxkit.ari.socket.AriSocketSource;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's event socket over its life: opened, watched, lost, opened again. Knows nothing of what events mean.
 *
 * <pre>
 * CLOSED -> CONNECTING -> SYNCING -> LIVE -> GAP -> SYNCING -> LIVE …
 *                                    LIVE -> REPLACED (another client has the application)
 *                                     GAP -> CLOSED   (401 or 403: only a person can help)
 * </pre>
 *
 * <p>All fields are guarded by one lock. What leaves it goes through an executor, in order, or is called without it: a source
 * may open a socket in the very call and hand over what has come already, and the owner has locks of its own around this one.
 */
final class EventConnection {
    private static final Logger LOG = LoggerFactory.getLogger(EventConnection.class);
    private static final int NORMAL_CLOSURE = 1000;

    /** What the rest of the client does for the connection. */
    interface Owner {
        /** A socket is open. Under the connection's lock: must neither block nor take a lock that is held to call us. */
        void onSocket(AriSocket socket);

        /** The socket of {@link #onSocket} is none any more. As there. */
        void onSocketLost(String reason);

        /** A message came. On the socket's thread: must not block. */
        void onMessage(String text);

        /** In order, on the executor. */
        void onChange(ConnectionChange change);

        /** Whether another connection may be made now, or a queue must shrink before. */
        boolean isReady();

        /**
         * Finds out what happened while there was no connection; the state becomes LIVE when this ends, however.
         *
         * @param giveUp gives this socket up as lost for a reason, and never the next one
         */
        CompletableFuture<Void> synchronise(boolean afterGap, Consumer<String> giveUp);
    }

    private final AriSocketSource source;
    private final AriOptions options;
    private final List<String> applications;
    private final ScheduledExecutorService timer;
    private final Executor executor;
    private final RandomGenerator random;
    private final Owner owner;

    private final ReentrantLock lock = new ReentrantLock();
    private final Set<String> wanted = new LinkedHashSet<>();
    private ConnectionState state = ConnectionState.CLOSED;
    private CompletableFuture<Void> connected = new CompletableFuture<>();
    private @Nullable Attempt current;
    private @Nullable Future<?> timed;
    private boolean wasLive;
    private boolean closed;
    private int failures;

    EventConnection(
            AriSocketSource source,
            AriOptions options,
            List<String> applications,
            ScheduledExecutorService timer,
            Executor executor,
            RandomGenerator random,
            Owner owner) {
        this.source = source;
        this.options = options;
        this.applications = applications;
        this.timer = timer;
        this.executor = new InOrder(executor);
        this.random = random;
        this.owner = owner;
    }

    ConnectionState state() {
        lock.lock();
        try {
            return state;
        } finally {
            lock.unlock();
        }
    }

    /** The applications that are still ours. */
    List<String> wanted() {
        lock.lock();
        try {
            return List.copyOf(wanted);
        } finally {
            lock.unlock();
        }
    }

    /** Begins to connect, unless it already has. */
    CompletableFuture<Void> connect() {
        CompletableFuture<Void> result;
        Attempt attempt = null;
        lock.lock();
        try {
            if (closed) {
                return CompletableFuture.failedFuture(new AriDisconnectedException("The client is closed", null));
            }
            if (state == ConnectionState.CLOSED || state == ConnectionState.REPLACED) {
                connected = new CompletableFuture<>();
                wanted.clear();
                wanted.addAll(applications);
                failures = 0;
                wasLive = false;
                change(ConnectionState.CONNECTING, null, null);
                attempt = begin();
            }
            result = connected.copy();
        } finally {
            lock.unlock();
        }
        open(attempt);
        return result;
    }

    /** Gives the connection up as lost, for a reason of our own, and makes it anew. */
    void drop(String reason) {
        lock.lock();
        try {
            drop(current, reason);
        } finally {
            lock.unlock();
        }
    }

    private void drop(@Nullable Attempt attempt, String reason) {
        lock.lock();
        try {
            if (attempt != null && attempt == current) {
                attempt.cancel();
                lost(attempt, new AriDisconnectedException(reason, null));
            }
        } finally {
            lock.unlock();
        }
    }

    /** Another client took an application; with the last one gone there is nothing left to connect for. */
    void replaced(String application) {
        lock.lock();
        try {
            wanted.remove(application);
            if (!wanted.isEmpty()) {
                LOG.warn("Another client took application {} over; the socket goes on for {}", application, wanted);
                return;
            }
            String reason = "another client took application \"" + application + "\" over; connect() takes it back";
            LOG.warn("Replaced at {}: {}", source, reason);
            stop(ConnectionState.REPLACED, reason, null);
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            if (!closed) {
                closed = true;
                if (state != ConnectionState.CLOSED) {
                    stop(ConnectionState.CLOSED, "the client was closed", null);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private Attempt begin() {
        Attempt attempt = new Attempt(List.copyOf(wanted));
        current = attempt;
        return attempt;
    }

    /** Without the lock. */
    private void open(@Nullable Attempt attempt) {
        if (attempt == null) {
            return;
        }
        AriSocket socket = source.open(attempt.applications, attempt);
        lock.lock();
        try {
            if (attempt.socket == null) {
                attempt.socket = socket;
                if (attempt != current) {
                    socket.abort(); // Given up meanwhile, when there was nothing to break off yet.
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** The socket is open. */
    private void opened(Attempt attempt, AriSocket socket) {
        boolean afterGap;
        lock.lock();
        try {
            if (attempt != current) {
                return;
            }
            attempt.socket = socket;
            afterGap = wasLive;
            owner.onSocket(socket);
            change(ConnectionState.SYNCING, null, null);
        } finally {
            lock.unlock();
        }
        var unused = owner.synchronise(afterGap, reason -> drop(attempt, reason))
                .whenComplete((done, failure) -> live(attempt));
    }

    private void live(Attempt attempt) {
        lock.lock();
        try {
            if (attempt != current) {
                return;
            }
            LOG.info("Connected to {} for {}{}", source, wanted, wasLive ? " again" : "");
            wasLive = true;
            change(ConnectionState.LIVE, null, null);
            CompletableFuture<Void> done = connected;
            executor.execute(() -> done.complete(null));
            schedule(options.reconnect().stableAfter(), () -> stable(attempt));
        } finally {
            lock.unlock();
        }
    }

    private void stable(Attempt attempt) {
        lock.lock();
        try {
            if (attempt == current) {
                failures = 0;
            }
        } finally {
            lock.unlock();
        }
    }

    /** An attempt failed, or the socket broke. */
    private void lost(Attempt attempt, AriException failure) {
        lock.lock();
        try {
            if (attempt != current) {
                return;
            }
            current = null;
            owner.onSocketLost(String.valueOf(failure.getMessage()));
            boolean refused = failure instanceof AriUnauthorizedException || failure instanceof AriForbiddenException;
            boolean tryOn = source.isLasting()
                    && (wasLive || (options.reconnect().firstConnect() && failure instanceof AriConnectException));
            if (refused || !tryOn) {
                if (wasLive && source.isLasting()) { // Whoever waits for a first connection gets the failure itself.
                    LOG.error("Not connected to {}, and not trying again: {}", source, failure.getMessage());
                }
                stop(ConnectionState.CLOSED, failure.getMessage(), failure);
            } else {
                retry(failure);
            }
        } finally {
            lock.unlock();
        }
    }

    private void retry(AriException failure) {
        Duration delay = source.isDialling() ? options.reconnect().delay(failures, random) : Duration.ZERO;
        failures++;
        if (failures == 1) {
            LOG.warn("Lost the connection to {}: {}; trying again until it is back", source, failure.getMessage());
        } else {
            LOG.debug("Attempt {} failed, next in {}: {}", failures, delay, failure.getMessage());
        }
        change(wasLive ? ConnectionState.GAP : ConnectionState.CONNECTING, failure.getMessage(), failure);
        schedule(delay, this::reopen);
    }

    private void reopen() {
        Attempt attempt = null;
        lock.lock();
        try {
            boolean isWanted = state == ConnectionState.GAP || state == ConnectionState.CONNECTING;
            if (isWanted && current == null) {
                if (owner.isReady()) {
                    attempt = begin();
                } else {
                    schedule(options.reconnect().firstDelay(), this::reopen);
                }
            }
        } finally {
            lock.unlock();
        }
        open(attempt);
    }

    /** The end of this connection until somebody calls connect() again. */
    private void stop(ConnectionState end, String reason, @Nullable AriException failure) {
        Attempt attempt = current;
        current = null;
        if (timed != null) {
            timed.cancel(false);
        }
        if (attempt != null) {
            attempt.close();
            owner.onSocketLost(reason);
        }
        change(end, reason, failure);
        CompletableFuture<Void> pending = connected;
        AriException cause = failure != null ? failure : new AriDisconnectedException("Not connected: " + reason, null);
        executor.execute(() -> pending.completeExceptionally(cause));
    }

    private void change(ConnectionState next, @Nullable String reason, @Nullable AriException failure) {
        ConnectionChange change = new ConnectionChange(
                next, state, reason, failure, failures, options.clock().instant());
        state = next;
        executor.execute(() -> owner.onChange(change));
    }

    private void schedule(Duration delay, Runnable task) {
        try {
            timed = timer.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.error("The scheduler takes no tasks; the connection to {} will not be made again", source, e);
        }
    }

    /** One socket. What comes from one that is no longer the current one is of no interest. */
    private final class Attempt implements AriSocketListener {
        private final List<String> applications;
        private @Nullable AriSocket socket;

        Attempt(List<String> applications) {
            this.applications = applications;
        }

        void cancel() {
            if (socket != null) {
                socket.abort();
            }
        }

        /** Says goodbye if the socket is open, breaks off otherwise. */
        void close() {
            if (socket != null && state.isOpen()) {
                socket.close(NORMAL_CLOSURE);
            } else if (socket != null) {
                socket.abort();
            }
        }

        @Override
        public void onOpen(AriSocket open) {
            opened(this, open);
        }

        @Override
        public void onText(String text) {
            if (isCurrent()) {
                owner.onMessage(text);
            }
        }

        @Override
        public void onClosed(AriException why) {
            lost(this, why);
        }

        private boolean isCurrent() {
            lock.lock();
            try {
                return this == current;
            } finally {
                lock.unlock();
            }
        }
    }
}
