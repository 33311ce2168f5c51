package io.github.pbxkit.ami.live;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.AmiEvent;
import io.github.pbxkit.ami.AmiSession;
import io.github.pbxkit.ami.ConnectionChange;
import io.github.pbxkit.ami.ConnectionState;
import io.github.pbxkit.ami.Registration;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The live picture of one server: it follows an {@link AmiClient}.
 *
 * <pre>{@code
 * AmiClient ami = AmiClient.builder("127.0.0.1", 5038).credentials("user", "secret").build();
 * LiveModel live = LiveModel.of(ami);
 * live.onChange(LiveQueue.class, change -> System.out.println(change.key() + ": " + change.after()));
 * ami.connect().join(); // the picture is complete now
 * System.out.println(live.now().calls().size() + " calls");
 * }</pre>
 *
 * <p>After each login the server's lists are read before events go on; so the picture is right again after a lost
 * connection and after a restart of the server, and what was different is a {@link LiveRepair}. While there is no connection
 * the last picture stays, marked {@link LiveStatus#STALE}. It only reads: no action that changes anything is ever sent.
 *
 * <p>Thread-safe. {@link #now()} takes no lock. Listeners run on the model's executor, each one change at a time; a slow one
 * hears of several changes of the same thing as one, and never holds up the model; all listeners share one
 * thread unless the builder was given an executor with more.
 */
public final class LiveModel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveModel.class);

    private final AmiClient client;
    private final Clock clock;
    private final LiveThreads threads;
    private final Executor listenerExecutor;
    private final LiveReadings readings;
    private final RepairLog repairs;
    private final ReentrantLock lock = new ReentrantLock();
    private final LiveEngine engine;
    private final List<ChangeFeed> feeds = new CopyOnWriteArrayList<>();
    private final List<SerialTask> updates = new CopyOnWriteArrayList<>();
    private final List<Registration> registrations = new CopyOnWriteArrayList<>();
    private volatile LivePbx pbx = LivePbx.EMPTY;
    private long generation;
    private long events;
    private long oldEvents;

    LiveModel(LiveModelBuilder options) {
        client = options.client;
        clock = options.clock;
        threads = new LiveThreads(client.name(), options.executor == null);
        listenerExecutor = options.executor == null ? threads.listeners() : options.executor;
        repairs = new RepairLog(client.name(), listenerExecutor);
        engine = new LiveEngine(options.capacity);
        readings = new LiveReadings(this, new ListReader(client), threads, options);
    }

    /**
     * Follows a client with the usual settings.
     *
     * @param client most often not connected yet
     * @return the model
     */
    public static LiveModel of(AmiClient client) {
        return builder(client).start();
    }

    /**
     * Settings of a model.
     *
     * @param client whom it follows
     * @return a builder
     */
    public static LiveModelBuilder builder(AmiClient client) {
        return new LiveModelBuilder(client);
    }

    void follow() {
        registrations.add(client.onResync(this::resync));
        registrations.add(client.on(AmiEvent.class, this::onEvent));
        registrations.add(client.onState(this::onState));
        readings.catchUp();
        readings.start();
    }

    /**
     * The picture as it is now.
     *
     * @return an immutable value
     */
    public LivePbx now() {
        return pbx;
    }

    /**
     * Tells of changes of one kind of things.
     *
     * @param type record of the kind, for example {@code LiveQueue.class}
     * @param listener called on the model's executor, one change at a time
     * @param <T> that record
     * @return takes the listener back when closed
     * @throws IllegalArgumentException if there is no such kind
     */
    @SuppressWarnings("unchecked") // a feed of a kind passes on changes of that kind only
    public <T extends LiveEntity> Registration onChange(Class<T> type, Consumer<? super LiveChange<T>> listener) {
        Objects.requireNonNull(listener, "listener");
        ChangeFeed feed =
                new ChangeFeed(LiveKind.of(type), change -> listener.accept((LiveChange<T>) change), listenerExecutor);
        feeds.add(feed);
        return () -> {
            feeds.remove(feed);
            feed.close();
        };
    }

    /**
     * Gives the newest picture whenever anything changed; pictures in between are left out if the listener is slow.
     *
     * @param listener called on the model's executor, one picture at a time
     * @return takes the listener back when closed
     */
    public Registration onUpdate(Consumer<? super LivePbx> listener) {
        Objects.requireNonNull(listener, "listener");
        SerialTask update = new SerialTask(listenerExecutor, () -> show(listener));
        updates.add(update);
        return () -> updates.remove(update);
    }

    private void show(Consumer<? super LivePbx> listener) {
        try {
            listener.accept(now());
        } catch (RuntimeException | Error e) {
            LOG.warn("{}: a listener of pictures failed", client.name(), e);
        }
    }

    /**
     * Tells of differences to the server's lists that were put right.
     *
     * @param listener called on the model's executor
     * @return takes the listener back when closed
     */
    public Registration onRepair(Consumer<? super LiveRepair> listener) {
        return repairs.listen(Objects.requireNonNull(listener, "listener"))::run;
    }

    /**
     * The last thousand repairs.
     *
     * @return the oldest first
     */
    public List<LiveRepair> repairs() {
        return locked(repairs::last); // who has seen a picture sees what was put right for it
    }

    /**
     * Compares the picture with the server's lists now, and puts right what differs twice within a second (once may only
     * mean that an event is under way).
     *
     * @return the differences that were put right; fails as the client's actions do
     */
    public CompletableFuture<List<LiveRepair>> check() {
        return readings.check();
    }

    /**
     * What was counted so far.
     *
     * @return a snapshot
     */
    public LiveStats stats() {
        return locked(() -> new LiveStats(
                events, oldEvents, readings.whole(), readings.ofQueues(), repairs.total(), engine.refused()));
    }

    /** Stops following the client, which stays open. Doing so twice does nothing. */
    @Override
    public void close() {
        registrations.forEach(Registration::close);
        registrations.clear();
        threads.close();
    }

    private void onEvent(AmiEvent event) {
        locked(() -> {
            if (event.generation() < generation) {
                oldEvents++;
            } else {
                events++;
                publish(engine.event(event.message(), clock.instant()));
            }
            return null;
        });
        readings.afterEvent();
    }

    private void onState(ConnectionChange change) {
        if (change.state() == ConnectionState.LIVE) {
            readings.catchUp();
        }
        if (change.state() == ConnectionState.LIVE || change.state() == ConnectionState.SYNCING) {
            return;
        }
        locked(() -> {
            if (change.generation() >= generation && pbx.status() == LiveStatus.CURRENT) {
                publish(engine.stale());
            }
            return null;
        });
    }

    /** The connection whose events are live and whose lists have not been read, if there is one. */
    Optional<AmiSession> unread() {
        return client.session()
                .filter(session -> client.state() == ConnectionState.LIVE)
                .filter(session -> !isOf(session.generation()));
    }

    private boolean isOf(long ofGeneration) {
        LivePbx shown = now();
        return shown.status() == LiveStatus.CURRENT && shown.generation() == ofGeneration;
    }

    /** Runs while the client holds back the events of the new connection. */
    private void resync(AmiSession session) {
        readings.resync(session);
    }

    /** From here on only this connection counts. */
    void beginReading(long ofGeneration) {
        locked(() -> {
            generation = Math.max(generation, ofGeneration);
            engine.beginReading();
            return null;
        });
    }

    void endReading() {
        locked(() -> {
            engine.endReading();
            return null;
        });
    }

    /** Takes over the lists that were read after a login. */
    void takeResync(LiveLists lists, long ofGeneration) {
        locked(() -> {
            boolean isFirst = pbx.status() == LiveStatus.EMPTY;
            LiveEngine.Reading reading = engine.take(lists, ChangeCause.RESYNC, clock.instant());
            publish(reading.step());
            publish(engine.standing(
                    LiveStatus.CURRENT, Optional.of(clock.instant()), ofGeneration, lists.unavailable()));
            repairs.add(isFirst ? List.of() : reading.repairs());
            return null;
        });
    }

    /** What lists and picture disagree about; nothing if the connection is another one by now. */
    List<LiveRepair> compare(LiveLists lists) {
        return locked(() -> engine.compare(lists, ChangeCause.CHECK, clock.instant()));
    }

    /** Takes over lists that were read to check; only what was suspected before is reported. */
    List<LiveRepair> take(LiveLists lists, List<LiveRepair> suspected) {
        return locked(() -> {
            LiveEngine.Reading reading = engine.take(lists, ChangeCause.CHECK, clock.instant());
            publish(reading.step());
            List<LiveRepair> found = reading.repairs().stream()
                    .filter(repair -> repair.isConfirmationOf(suspected))
                    .toList();
            repairs.add(found);
            return found;
        });
    }

    /** Takes over what the server counted, and nothing else. */
    void takeFigures(LiveLists lists) {
        locked(() -> {
            publish(engine.takeFigures(lists, clock.instant()));
            return null;
        });
    }

    <T extends @Nullable Object> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    LiveEngine engine() {
        return engine;
    }

    long generation() {
        return locked(() -> generation);
    }

    private void publish(LiveStore.Step step) {
        boolean isNews = pbx != step.pbx();
        pbx = step.pbx();
        if (!step.changes().isEmpty()) {
            feeds.forEach(feed -> feed.add(step.changes()));
        }
        if (isNews) {
            updates.forEach(SerialTask::ask);
        }
    }
}
