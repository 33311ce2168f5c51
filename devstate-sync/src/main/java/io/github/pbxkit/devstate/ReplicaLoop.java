package io.github.pbxkit.devstate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drives one {@link Replica}: gives it the time, its links, and a place for work that never overlaps. There is no thread
 * of its own in the way of a state: whichever thread brings news does what follows from it, up to handing the frames to
 * the links, while news of other threads waits its turn. So nothing that runs here may block, the listener included.
 *
 * <pre>{@code
 * ReplicaLoop loop = new ReplicaLoop(ReplicaOptions.builder("office.example").build(), listener);
 * loop.add(link);
 * loop.execute(replica -> replica.sourceUp(states, loop.now()));
 * loop.execute(replica -> replica.set(new StateKey("office.example", "100"), DeviceState.INUSE));
 * }</pre>
 *
 * Thread-safe.
 */
public final class ReplicaLoop implements LinkHost, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ReplicaLoop.class);

    private final ReplicaOptions options;
    private final LongSupplier clock;
    private final Replica replica;
    private final Queue<Runnable> work = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final List<PeerSession> sessions = new ArrayList<>();
    private final List<StateLink> links = new CopyOnWriteArrayList<>();
    private final ScheduledThreadPoolExecutor timer;
    private final byte[] frame = new byte[Replica.MAX_FRAME];
    private @Nullable ScheduledFuture<?> alarm;
    private long alarmAt;
    private volatile boolean closed;

    /**
     * Starts to drive a new replica by {@link System#nanoTime}.
     *
     * @param options how the replica behaves
     * @param listener hears what is to be shown, on the thread that brought the news
     */
    public ReplicaLoop(ReplicaOptions options, ReplicaListener listener) {
        this(options, listener, System::nanoTime);
    }

    ReplicaLoop(ReplicaOptions options, ReplicaListener listener, LongSupplier clock) {
        this.options = options;
        this.clock = clock;
        replica = new Replica(options, listener, clock.getAsLong());
        timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "devstate-" + options.origin);
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        run(() -> replica.tick(now()));
    }

    /**
     * The time that the replica is driven by.
     *
     * @return nanoseconds, monotonic
     */
    public long now() {
        return clock.getAsLong();
    }

    /**
     * Starts a link, which belongs to this loop from now on.
     *
     * @param link not started yet
     * @throws DevstateException if the link cannot ever work
     */
    public void add(StateLink link) {
        links.add(link);
        link.start(this);
    }

    /**
     * Takes a link away and closes it. Its peers are not told goodbye: what they show of us stays for a lease, long enough
     * for another link to take over.
     *
     * @param link added before
     */
    public void remove(StateLink link) {
        if (links.remove(link)) {
            link.close();
        }
    }

    /**
     * Does something with the replica, here or on the thread that is busy with it, and sends what follows from it.
     *
     * @param task must not block; what it throws is logged
     */
    public void execute(Consumer<Replica> task) {
        run(() -> task.accept(replica));
    }

    /**
     * Does something with the replica and hands back what comes out.
     *
     * @param task must not block
     * @param <T> the outcome
     * @return completed by the thread that did it
     */
    public <T> CompletableFuture<T> call(Function<Replica, T> task) {
        CompletableFuture<T> outcome = new CompletableFuture<>();
        run(() -> {
            try {
                outcome.complete(task.apply(replica));
            } catch (RuntimeException | Error e) {
                outcome.completeExceptionally(e);
            }
        });
        return outcome;
    }

    /**
     * The sessions that are open.
     *
     * @return a snapshot, completed by the thread that is busy with the replica
     */
    public CompletableFuture<List<PeerStatus>> peers() {
        return call(ignored -> sessions.stream().map(PeerSession::status).toList());
    }

    @Override
    public String origin() {
        return options.origin;
    }

    @Override
    public long instance() {
        return options.instance;
    }

    @Override
    public LinkSession open(PeerIdentity peer, LinkChannel channel) {
        PeerSession session = new PeerSession(this, peer, channel, now());
        run(() -> connect(session));
        return session;
    }

    @Override
    public void refused(Refusal refusal) {
        run(() -> replica.refuse(refusal));
    }

    /** Says goodbye to all peers, so that our states go dark there at once, and ends all links. Idempotent. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        run(() -> replica.leave(now()));
        closed = true;
        links.forEach(StateLink::close);
        timer.shutdownNow();
    }

    // ---- one piece of work after the other

    void run(Runnable task) {
        work.add(Objects.requireNonNull(task, "task"));
        if (waiting.getAndIncrement() != 0) {
            return; // somebody is at it, and will not leave before this is done
        }
        int seen = 1;
        do {
            Runnable next;
            while ((next = work.poll()) != null) {
                guarded(next);
            }
            guarded(this::flush);
            seen = waiting.addAndGet(-seen);
        } while (seen != 0);
    }

    private void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            log.error("{}: a step failed, going on with the next one", replica, e);
        }
    }

    private void flush() {
        for (int i = 0; i < sessions.size(); i++) {
            sessions.get(i).send(replica, frame);
        }
        setAlarm();
    }

    private void setAlarm() {
        long at = replica.nextTick();
        if (closed || alarm != null && alarmAt - at <= 0) {
            return;
        }
        if (alarm != null) {
            alarm.cancel(false);
        }
        alarmAt = at;
        alarm = timer.schedule(() -> run(this::onAlarm), Math.max(0, at - now()), TimeUnit.NANOSECONDS);
    }

    /** The alarm that rings is not one that is set: without peers nothing else would set the next one. */
    private void onAlarm() {
        alarm = null;
        replica.tick(now());
    }

    // ---- sessions; all of this in turn

    private void connect(PeerSession session) {
        if (session.isOver()) {
            return;
        }
        try {
            session.begin(replica.connect(session.identity(), now()));
        } catch (LinkRefusedException e) {
            log.warn("{}", e.getMessage());
            session.refuse(e);
            return;
        }
        sessions.removeIf(PeerSession::endIfReplaced);
        sessions.add(session);
        log.info("{}: connected with {}", options.origin, session.identity().origin());
    }

    void receive(PeerSession session, byte[] bytes) {
        ReplicaPeer peer = session.peer();
        if (peer != null) {
            replica.receive(peer, bytes, now());
        }
    }

    void disconnect(PeerSession session, String reason) {
        ReplicaPeer peer = session.peer();
        if (peer != null && sessions.remove(session)) {
            replica.disconnect(peer);
            log.info(
                    "{}: connection with {} ended: {}",
                    options.origin,
                    session.identity().origin(),
                    reason);
        }
    }
}
