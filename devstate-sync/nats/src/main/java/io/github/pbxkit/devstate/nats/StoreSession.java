package io.github.pbxkit.devstate.nats;

import io.github.pbxkit.devstate.FrameException;
import io.github.pbxkit.devstate.LinkChannel;
import io.github.pbxkit.devstate.LinkHost;
import io.github.pbxkit.devstate.LinkSession;
import io.github.pbxkit.devstate.PeerIdentity;
import io.github.pbxkit.devstate.Refusal;
import io.github.pbxkit.devstate.StateFrame;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to the store for as long as one connection lasts, from hello to the end:
 *
 * <ol>
 *   <li>We say hello in the bucket, and read everything up to that.
 *   <li>The replica gets a session with the store as its peer, and is told what the store has of the others.
 *   <li>If another process wrote under our name last, it gets a moment to say that it lives before we write.
 *   <li>What it says of our own states goes to the {@link StoreWriter}, what others write comes from the {@link StoreReader}.
 * </ol>
 */
final class StoreSession implements LinkChannel, StoreReader.Listener, StoreWriter.Bucket {
    private static final Logger log = LoggerFactory.getLogger(StoreSession.class);

    /** So long a process that lives has to answer the hello of one that comes with its name. */
    private static final long CLAIM_MILLIS = 500;

    /** So long after everything was read, at least: what was answered meanwhile is read then. */
    private static final long LISTEN_MILLIS = 100;

    private static final long HEAD_MILLIS = 50;

    /** Many may come at once, above all when the NATS server was away, and one answer does for all of them. */
    private static final long ANSWER_MILLIS = 200;

    private static final long MISSING_MILLIS = 100;
    private static final long REPAIR_MILLIS = 1000;
    private static final long GOODBYE_MILLIS = 500;
    private static final int MOST_FRAMES = 4;
    private static final int MOST_UNSTORED = 2000;

    private final NatsLink.Builder settings;
    private final LinkHost host;
    private final Rereads rereads;
    private final Worker worker;
    private final LongSupplier nanos;
    private final StoreReader reader;
    private final AtomicBoolean isOver = new AtomicBoolean();
    private final CompletableFuture<String> end = new CompletableFuture<>();
    private final AtomicInteger frames = new AtomicInteger();
    private final AtomicBoolean isBlocked = new AtomicBoolean();
    private final AtomicBoolean isRepairDue = new AtomicBoolean();
    private final AtomicBoolean isFlushDue = new AtomicBoolean();

    /** Hellos of others that came since the last answer, those that it answered included. */
    private final AtomicInteger hellos = new AtomicInteger();

    private final ReadGate gate = new ReadGate();
    private volatile int unstored;

    /** Nobody else has our name, so we may write. */
    private volatile boolean isOurs;

    /** Another process wrote under our name last, or does so now. */
    private volatile boolean isUsed;

    private volatile @Nullable LinkSession session;

    // the worker's
    private @Nullable Store connection;
    private long helloAt;
    private @Nullable StoreWriter writer;
    private CompletableFuture<?> lastPut = CompletableFuture.completedFuture(null);
    private boolean isHeadScheduled;

    /** Does one thing after the other. */
    interface Worker {
        /** Later than what is due before it; nothing any more once the link is closed. */
        void in(long millis, Runnable task);
    }

    /** @param nanos the time, monotonic */
    StoreSession(NatsLink.Builder settings, LinkHost host, Worker worker, Rereads rereads, LongSupplier nanos) {
        this.settings = settings;
        this.rereads = rereads;
        this.host = host;
        this.worker = worker;
        this.nanos = nanos;
        reader = new StoreReader(host.origin(), host.instance(), settings::isPeer, this, nanos);
    }

    /** Completed when it is over, with the reason. */
    CompletableFuture<String> end() {
        return end;
    }

    /** Whether the replica had a session. */
    boolean wasOpen() {
        return session != null;
    }

    /** Connects and waits for the answers; on the worker. */
    void open(Store.Opener store) throws IOException, InterruptedException {
        Store made = store.open(this::onConnectionEnd);
        connection = made;
        reader.begin(made.putNow(StoreKey.hello(host.origin()), hello(true)));
        helloAt = nanos.getAsLong();
        log.debug("{}: {} said hello", name(), host.origin());
        made.watch(this::read);
    }

    private void onConnectionEnd(String reason) {
        if (reason.contains(NatsConnection.VIOLATION)) {
            host.refused(Refusal.AUTHENTICATION);
            log.warn("{}: {}: give this user the rights that NatsLink.mayPublish names", name(), reason);
        }
        finish(reason);
    }

    private StoreValue.Hello hello(boolean isClaim) {
        return new StoreValue.Hello(host.instance(), isClaim);
    }

    private void read(StoreEntry entry) {
        gate.await();
        if (isOver.get() || !settings.isDelivered.test(entry)) {
            return;
        }
        try {
            reader.read(entry);
        } catch (RuntimeException e) { // the NATS client would go on with the next entry
            log.error("{}: {} could not be taken, the connection is made anew", name(), entry.key(), e);
            finish("an entry could not be taken");
        }
    }

    // ---- beginning

    @Override
    public void onLoaded() {
        later(() -> {
            StoreValue.Head head = reader.ownHead();
            isOurs = head != null && (head.instance() == host.instance() || head.isLeaving());
            isUsed |= head != null;
            log.debug("{}: everything is read, {} ms after the hello", name(), sinceHello());
            begin();
            if (!isOurs) {
                claim(LISTEN_MILLIS);
            }
        });
    }

    /** A head that was not there is no proof: a live process may just have put another one in its place, which comes now. */
    private void claim(long millis) {
        laterIn(millis, () -> {
            long left = isUsed ? CLAIM_MILLIS - sinceHello() : 0;
            if (left > 0) {
                claim(left);
                return;
            }
            log.debug("{}: nobody else is {}, {} ms after the hello", name(), host.origin(), sinceHello());
            isOurs = true;
            settle();
        });
    }

    private long sinceHello() {
        return (nanos.getAsLong() - helloAt) / 1_000_000;
    }

    private void begin() {
        if (isOver.get()) {
            return;
        }
        writer = new StoreWriter(host.origin(), host.instance(), reader.ownStored(), this);
        PeerIdentity store = PeerIdentity.of(
                        settings.storeName(), ThreadLocalRandom.current().nextLong(), true)
                .exporting(settings::isPeer)
                .forwarding(PeerIdentity.Forwarding.OWN);
        session = host.open(store, this);
        reader.tell();
    }

    // ---- from the replica

    @Override
    public boolean isWritable() {
        if (isRoom()) {
            return true;
        }
        isBlocked.set(true);
        return isRoom();
    }

    private boolean isRoom() {
        return isOurs && !isOver.get() && frames.get() < MOST_FRAMES && unstored < MOST_UNSTORED;
    }

    @Override
    public void send(byte[] frame) {
        frames.incrementAndGet();
        later(() -> {
            frames.decrementAndGet();
            take(frame);
            settle();
        });
    }

    private void take(byte[] bytes) {
        StoreWriter to = writer;
        if (to == null || isOver.get()) {
            return;
        }
        try {
            StateFrame frame = StateFrame.parse(bytes);
            if (frame instanceof StateFrame.Digest digest) {
                answer(to, digest);
            } else if (frame instanceof StateFrame.Snapshot snapshot) {
                to.snapshot(snapshot);
            } else if (frame instanceof StateFrame.Delta delta) {
                to.delta(delta);
            } else if (frame instanceof StateFrame.Beats beats) {
                beats.beats().forEach(to::beat);
            }
        } catch (FrameException e) {
            host.refused(e.refusal());
        }
    }

    /** The replica says what it has, and wants to know what the store has. */
    private void answer(StoreWriter of, StateFrame.Digest digest) {
        onFrame(new StateFrame.Digest(false, false, of.held()));
        if (digest.isRepair()) {
            reader.tell();
        }
    }

    /** After each piece of work: is there more to say, may the replica go on? */
    private void settle() {
        StoreWriter of = writer;
        if (of != null && of.isHeadDue() && !isHeadScheduled) {
            isHeadScheduled = true;
            laterIn(of.isNew() ? 0 : HEAD_MILLIS, () -> {
                isHeadScheduled = false;
                if (of.isNew()) {
                    log.debug("{}: the states are stored, {} ms after the hello", name(), sinceHello());
                }
                of.writeHead();
            });
        }
        unstored = of == null ? 0 : of.unstored();
        LinkSession open = session;
        if (open != null && isRoom() && isBlocked.compareAndSet(true, false)) {
            open.writable();
        }
    }

    @Override
    public void reading(boolean isReading) {
        gate.open(isReading);
    }

    @Override
    public void close(@Nullable Refusal refusal, String reason) {
        finish(reason);
    }

    // ---- to the store

    @Override
    public void put(String key, StoreValue value, Runnable onStored) {
        Store to = connection;
        if (to != null) {
            stored(to.put(key, value), onStored);
        }
    }

    @Override
    public void remove(String key, Runnable onStored) {
        Store to = connection;
        if (to != null) {
            reader.removing(key);
            stored(to.remove(key), onStored);
        }
    }

    private void stored(CompletableFuture<?> put, Runnable onStored) {
        lastPut = put;
        put.whenComplete((ack, failure) -> {
            if (failure != null) {
                finish("the store did not take a state: " + failure.getMessage());
                return;
            }
            later(() -> {
                onStored.run();
                settle();
            });
        });
    }

    // ---- from the store

    @Override
    public void onFrame(StateFrame frame) {
        LinkSession open = session;
        if (open != null) {
            open.received(frame.toBytes());
        }
    }

    @Override
    public void onWaiting() {
        if (isFlushDue.compareAndSet(false, true)) {
            later(() -> {
                isFlushDue.set(false);
                reader.flush();
            });
        }
    }

    /** A head that is written now tells the newcomer that we live. The first one at once, further ones together. */
    @Override
    public void onPeerHello() {
        if (hellos.getAndIncrement() == 0) {
            later(this::answerHellos);
        }
    }

    private void answerHellos() {
        int answered = hellos.get();
        if (writer != null && isOurs) {
            writer.writeHead();
        }
        laterIn(ANSWER_MILLIS, () -> {
            if (hellos.addAndGet(-answered) > 0) {
                answerHellos();
            }
        });
    }

    @Override
    public void onMissing(String origin) {
        laterIn(MISSING_MILLIS, () -> {
            if (!isOver.get() && reader.isMissing(origin)) {
                judge(origin);
            }
        });
    }

    /** What the bucket left out is there when everything is read again. */
    private void judge(String origin) {
        if (reader.isLost(origin) && rereads.isAllowed(nanos.getAsLong())) {
            log.warn("{}: a state of {} did not come: everything is read again", name(), origin);
            finish("a state of " + origin + " did not come");
        } else {
            onMissing(origin);
        }
    }

    @Override
    public void onRefused(Refusal refusal) {
        host.refused(refusal);
    }

    @Override
    public void onStranger(String origin) {
        host.refused(Refusal.NOT_ITS_ORIGIN);
        log.warn("{}: {} writes into the bucket and is not among the peers here: add it, or leave it", name(), origin);
    }

    @Override
    public void onForeignHello(StoreValue.Hello hello) {
        if (hello.isClaim()) {
            log.warn("{}: another process calls itself {}: it is sent away", name(), host.origin());
            later(() -> put(StoreKey.hello(host.origin()), hello(false), () -> {}));
        } else {
            host.refused(Refusal.DUPLICATE_ORIGIN);
            log.error(
                    "{}: another live server calls itself {}: give each server a name of its own",
                    name(),
                    host.origin());
            finish("another live server has this name");
        }
    }

    @Override
    public void onForeignHead(StoreValue.Head head) {
        isUsed = true;
        if (!isOurs) {
            return; // who it is may still say so in words
        }
        onFrame(new StateFrame.Digest(
                false, false, List.of(new StateFrame.Held(host.origin(), head.epoch(), head.upTo()))));
        onFrame(new StateFrame.Beats(List.of(new StateFrame.Beat(
                StateFrame.Beat.tag(host.origin(), head.epoch()),
                head.isUp(),
                head.isLeaving(),
                head.beat(),
                head.upTo(),
                Duration.ZERO,
                head.lease()))));
    }

    @Override
    public void onForeignWrite(String key) {
        host.refused(Refusal.NOT_ITS_ORIGIN);
        if (isRepairDue.compareAndSet(false, true)) {
            log.warn(
                    "{}: somebody else changed {}, which only {} may write: it is written again",
                    name(),
                    key,
                    host.origin());
            laterIn(REPAIR_MILLIS, () -> {
                isRepairDue.set(false);
                if (writer != null) {
                    writer.keysAre(reader.ownStored().keys());
                }
                onFrame(new StateFrame.Digest(true, false, List.of())); // the store has nothing: everything is written
            });
        }
    }

    // ---- the end

    /** Says what waits, goodbye above all, and ends; on the worker. */
    void goodbye() {
        try {
            lastPut.get(GOODBYE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            log.debug("{}: the last word was not heard", name(), e);
        }
        finish("closed");
        disconnect();
    }

    /** Ends the session; the first reason counts. */
    void finish(String reason) {
        if (!isOver.compareAndSet(false, true)) {
            return;
        }
        gate.end();
        LinkSession open = session;
        if (open != null) {
            open.closed(reason);
        }
        later(this::disconnect);
        end.complete(reason);
    }

    void disconnect() {
        Store open = connection;
        connection = null;
        if (open != null) {
            open.close();
        }
    }

    private String name() {
        return settings.storeName();
    }

    private void later(Runnable task) {
        laterIn(0, task);
    }

    private void laterIn(long millis, Runnable task) {
        worker.in(millis, () -> {
            try {
                task.run();
            } catch (RuntimeException e) { // the executor would keep it to itself
                log.warn("{}: a step failed, the connection is made anew", name(), e);
                finish(String.valueOf(e.getMessage()));
            }
        });
    }
}
