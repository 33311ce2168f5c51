package io.github.pbxkit.ami;

import io.github.pbxkit.ami.codec.AmiGreeting;
import io.github.pbxkit.ami.codec.AmiMessage;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a connection: makes it, makes it again when it is lost, and decides when its events are live. Everything here
 * runs on the event loop, except where a method says otherwise.
 */
final class AmiConnector implements AmiConnection.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(AmiConnector.class);
    /** A connection that was live for that long was a good one: the next wait is a short one again. */
    private static final Duration STABLE = Duration.ofSeconds(10);
    /** FullyBooted comes right behind the login, unless the server was still starting then. */
    private static final Duration BOOT_GRACE = Duration.ofSeconds(1);

    private final AmiOptions options;
    private final AmiRuntime runtime;
    private final EventSelection selection;
    private final Counters counters;
    private final Subscriptions subscriptions;
    private final Resync resync;
    private final StateListeners states;
    private final WaitingActions waiting;
    private final Deque<AmiMessage> held = new ArrayDeque<>();

    private volatile ConnectionState state = ConnectionState.CLOSED;
    private volatile @Nullable AmiSession session;
    private @Nullable AmiConnection connection;
    private @Nullable CompletableFuture<Void> connected;
    private @Nullable ScheduledFuture<?> nextAttempt;
    private @Nullable ScheduledFuture<?> resyncTimer;
    private AmiOrigin origin = AmiOrigin.UNKNOWN;
    private int failures;
    private int resyncRuns;
    private long readySince;
    private long liveSince;
    private boolean wasLive;
    private boolean isShutDown;
    private final List<Runnable> onShutDown = new ArrayList<>();

    AmiConnector(
            AmiOptions options,
            AmiRuntime runtime,
            Counters counters,
            Subscriptions subscriptions,
            Resync resync,
            StateListeners states) {
        this.options = options;
        this.runtime = runtime;
        this.counters = counters;
        this.subscriptions = subscriptions;
        this.resync = resync;
        this.states = states;
        this.selection = new EventSelection(options);
        this.waiting = new WaitingActions(options, runtime.loop(), counters);
    }

    /** From any thread. */
    ConnectionState state() {
        return state;
    }

    /** From any thread. */
    Optional<AmiSession> session() {
        return Optional.ofNullable(session);
    }

    void connect(CompletableFuture<Void> future) {
        if (isShutDown) {
            failLater(future, closedByUser(false));
        } else if (state == ConnectionState.LIVE) {
            runtime.complete(() -> future.complete(null));
        } else if (connected != null) {
            connected.whenComplete((done, failure) -> completeLike(future, failure));
        } else {
            connected = future;
            if (state == ConnectionState.CLOSED) {
                wasLive = false;
                failures = 0;
                change(ConnectionState.CONNECTING, null);
                attempt();
            }
        }
    }

    private static void completeLike(CompletableFuture<Void> future, @Nullable Throwable failure) {
        if (failure == null) {
            future.complete(null);
        } else {
            future.completeExceptionally(failure);
        }
    }

    private void attempt() {
        nextAttempt = null;
        held.clear();
        AmiTransport.connect(options, selection, runtime.loop(), counters, this);
    }

    @Override
    public void onOpen(AmiConnection opened) {
        connection = opened;
        if (isShutDown) {
            opened.close(closedByUser(false));
        }
    }

    @Override
    public void onReady(AmiConnection ready, AmiGreeting greeting) {
        long generation = counters.connections.incrementAndGet();
        origin = new AmiOrigin(options.name, generation);
        session = new AmiSession(options.name, generation, greeting);
        readySince = System.nanoTime();
        change(ConnectionState.SYNCING, null);
        waiting.drain(ready::send);
        startResync(ready);
    }

    private void startResync(AmiConnection ready) {
        int run = ++resyncRuns;
        AmiSession current = session;
        if (resync.isEmpty() || current == null) {
            goLive();
            return;
        }
        cancelResyncTimer();
        resyncTimer = ready.schedule(
                () -> onResynced(
                        ready,
                        run,
                        new AmiTimeoutException(
                                "the resync hooks did not finish within " + options.resyncTimeout,
                                options.resyncTimeout)),
                options.resyncTimeout.toNanos());
        resync.run(current, failure -> onResynced(ready, run, failure));
    }

    private void onResynced(AmiConnection ready, int run, @Nullable Throwable failure) {
        if (ready != connection || run != resyncRuns) {
            return; // of an earlier connection, or started again since
        }
        cancelResyncTimer();
        if (failure == null) {
            goLive();
        } else {
            resyncRuns++;
            LOG.warn("{}: resync failed, connecting again", options.server(), failure);
            ready.close(new AmiDisconnectedException("resync failed: " + failure.getMessage(), false, failure));
        }
    }

    private void goLive() {
        liveSince = System.nanoTime();
        wasLive = true;
        change(ConnectionState.LIVE, null);
        AmiConnection source = connection;
        while (source != null && !held.isEmpty()) {
            subscriptions.publish(held.remove(), origin, source);
        }
        CompletableFuture<Void> future = connected;
        connected = null;
        if (future != null) {
            runtime.complete(() -> future.complete(null));
        }
    }

    @Override
    public void onEvent(AmiConnection source, AmiMessage event) {
        if (event.name().equalsIgnoreCase("FullyBooted") && isLateBoot()) {
            LOG.info("{} was still starting and is ready now: resync", options.server());
            change(ConnectionState.SYNCING, null);
            startResync(source);
        }
        if (state == ConnectionState.LIVE) {
            subscriptions.publish(event, origin, source);
        } else if (held.size() < options.resyncCapacity) {
            held.add(event);
        } else {
            source.close(new AmiOverflowException("more than resyncCapacity = " + options.resyncCapacity
                    + " events came while the resync hooks ran; connecting again"));
        }
    }

    private boolean isLateBoot() {
        return (state == ConnectionState.SYNCING || state == ConnectionState.LIVE)
                && System.nanoTime() - readySince > BOOT_GRACE.toNanos();
    }

    @Override
    public void onClosed(@Nullable AmiConnection closed, AmiException reason) {
        if (closed != connection) {
            return;
        }
        runtime.completions().release();
        boolean wasStable = state == ConnectionState.LIVE && System.nanoTime() - liveSince > STABLE.toNanos();
        connection = null;
        session = null;
        held.clear();
        cancelResyncTimer();
        failures = wasStable ? 1 : failures + 1;
        if (isShutDown || reason instanceof AmiLoginException || (!wasLive && !options.keepTrying)) {
            giveUp(reason);
        } else {
            retry(reason);
        }
    }

    private void giveUp(AmiException reason) {
        if (!isShutDown && connected == null) { // else whoever waits is told
            LOG.error("{}: not connected, and not trying again: {}", options.server(), reason.getMessage());
        }
        change(ConnectionState.CLOSED, reason);
        waiting.failAll(reason);
        CompletableFuture<Void> future = connected;
        connected = null;
        if (future != null) {
            failLater(future, reason);
        }
        onShutDown.forEach(Runnable::run);
        onShutDown.clear();
    }

    private void retry(AmiException reason) {
        Duration delay = options.reconnectDelay.before(failures);
        if (Integer.bitCount(failures) == 1) { // the 1st, 2nd, 4th, 8th... in a row
            LOG.warn(
                    "{}: connection lost or not made ({} in a row): {}",
                    options.server(),
                    failures,
                    reason.getMessage());
        }
        change(wasLive ? ConnectionState.GAP : ConnectionState.CONNECTING, reason);
        nextAttempt = runtime.loop().schedule(this::attempt, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    void submit(PendingAnswer answer) {
        AmiConnection current = connection;
        boolean isUsable = current != null && (state == ConnectionState.SYNCING || state == ConnectionState.LIVE);
        if (answer.isAbandoned()) {
            return;
        }
        if (isShutDown) {
            answer.fail(closedByUser(false));
        } else if (counters.pending.get() >= options.maxPendingActions) {
            answer.fail(new AmiOverflowException("more than maxPendingActions = " + options.maxPendingActions
                    + " actions wait for answers of " + options.server() + "; action "
                    + answer.action().name()
                    + " was not sent"));
        } else if (isUsable && current != null) {
            current.send(answer);
        } else if (options.whenDisconnected == WhenDisconnected.WAIT && state != ConnectionState.CLOSED) {
            waiting.add(answer);
        } else {
            answer.fail(new AmiDisconnectedException(
                    "not connected to " + options.server() + " (" + state + "): action "
                            + answer.action().name() + " was not sent",
                    false,
                    null));
        }
    }

    /** Somebody else than the server completed the future: nothing may stay behind. */
    void forget(PendingAnswer answer) {
        waiting.remove(answer);
        if (connection != null) {
            connection.forget(answer);
        }
    }

    void shutDown(Runnable onDone) {
        AmiConnection current = connection;
        boolean isFirst = !isShutDown;
        isShutDown = true;
        if (nextAttempt != null) {
            nextAttempt.cancel(false);
        }
        if (current == null) {
            if (isFirst) {
                giveUp(closedByUser(false));
            }
            onDone.run();
            return;
        }
        onShutDown.add(onDone);
        if (isFirst) {
            current.logoff(closedByUser(true));
        }
    }

    private AmiDisconnectedException closedByUser(boolean isSent) {
        return new AmiDisconnectedException("this client of " + options.server() + " is closed", isSent, null);
    }

    private void failLater(CompletableFuture<Void> future, AmiException reason) {
        runtime.complete(() -> future.completeExceptionally(reason));
    }

    private void cancelResyncTimer() {
        if (resyncTimer != null) {
            resyncTimer.cancel(false);
            resyncTimer = null;
        }
    }

    private void change(ConnectionState next, @Nullable AmiException reason) {
        ConnectionState previous = state;
        state = next;
        if (previous != next) {
            LOG.info("{}: {}", options.server(), next);
        }
        states.publish(new ConnectionChange(next, previous, counters.connections.get(), failures, reason));
    }
}
