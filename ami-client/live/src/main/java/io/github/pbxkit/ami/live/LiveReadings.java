package io.github.pbxkit.ami.live;

import io.github.pbxkit.ami.AmiException;
import io.github.pbxkit.ami.AmiSession;
import io.github.pbxkit.ami.codec.AmiMessage;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When lists are read: after a login, from time to time, and when an event did not fit. One reading at a time. */
final class LiveReadings {
    private static final Logger LOG = LoggerFactory.getLogger(LiveReadings.class);
    /** An event that is under way has come by then. */
    private static final Duration SECOND_LOOK = Duration.ofSeconds(1);

    /** A server that was restarted has loaded its modules by then, also if it does not say so to this user. */
    private static final Duration SETTLED = Duration.ofSeconds(5);

    /** After a reading that failed though the connection lives. Doubled each time, up to the second. */
    private static final Duration RETRY = Duration.ofSeconds(1);

    private static final Duration LONGEST_RETRY = Duration.ofSeconds(30);

    private static final int QUEUES_AT_ONCE = 50;

    private final LiveModel model;
    private final ListReader lists;
    private final LiveThreads threads;
    private final Duration checkEvery;
    private final Duration rereadAfter;
    private final ReentrantLock reading = new ReentrantLock();
    private final AtomicBoolean isRereadPlanned = new AtomicBoolean();
    private final AtomicBoolean isCatchingUp = new AtomicBoolean();
    private final AtomicBoolean isCheckPlanned = new AtomicBoolean();
    private final AtomicLong whole = new AtomicLong();
    private final AtomicLong ofQueues = new AtomicLong();
    private final Set<String> queues = new LinkedHashSet<>(); // on the reader's thread, as is the next
    private List<LiveRepair> suspected = List.of();

    LiveReadings(LiveModel model, ListReader lists, LiveThreads threads, LiveModelBuilder options) {
        this.model = model;
        this.lists = lists;
        this.threads = threads;
        this.checkEvery = options.checkEvery;
        this.rereadAfter = options.rereadAfter;
    }

    void start() {
        if (!checkEvery.isZero()) {
            threads.readAfter(checkEvery, this::checkAgain);
        }
    }

    long whole() {
        return whole.get();
    }

    long ofQueues() {
        return ofQueues.get();
    }

    /** Called where the client runs its hooks; fails as the client's actions do, which makes it connect again. */
    void resync(AmiSession session) {
        resync(session.generation());
        if (session.generation() > 1) {
            threads.readAfter(SETTLED, this::check);
        }
    }

    private void resync(long generation) {
        reading.lock();
        try {
            model.beginReading(generation);
            LiveLists read = lists.readAll();
            whole.incrementAndGet();
            if (generation == model.generation()) {
                model.takeResync(withEmptyForUnavailable(read), generation);
            }
        } finally {
            model.endReading();
            reading.unlock();
        }
    }

    /**
     * Reads what no hook has read, because the model was made after the hooks of this login had begun. From any thread, also
     * if there is nothing to do.
     */
    void catchUp() {
        if (model.unread().isPresent() && isCatchingUp.compareAndSet(false, true)) {
            threads.read(() -> catchUp(RETRY));
        }
    }

    private void catchUp(Duration retryAfter) {
        Optional<AmiSession> unread = model.unread();
        try {
            unread.ifPresent(this::resync);
        } catch (AmiException | CompletionException e) {
            LOG.warn("lists not read, trying again in {} s: {}", retryAfter.toSeconds(), e.getMessage());
            Duration longer = retryAfter.multipliedBy(2);
            threads.readAfter(retryAfter, () -> catchUp(longer.compareTo(LONGEST_RETRY) < 0 ? longer : LONGEST_RETRY));
            return;
        }
        isCatchingUp.set(false);
        catchUp(); // there may be another connection by now
    }

    private void resyncAfterBoot() {
        try {
            resync(model.generation());
        } catch (AmiException | CompletionException e) {
            LOG.debug("lists not read: {}", e.getMessage()); // the connection is lost: another resync follows
        }
    }

    /** What cannot be listed cannot have survived a lost connection either. */
    private static LiveLists withEmptyForUnavailable(LiveLists read) {
        Map<LiveKind, List<AmiMessage>> items = new EnumMap<>(LiveKind.class);
        items.putAll(read.items());
        read.unavailable().keySet().forEach(kind -> items.put(kind, List.of()));
        return new LiveLists(items, read.unavailable(), null);
    }

    CompletableFuture<List<LiveRepair>> check() {
        CompletableFuture<List<LiveRepair>> result = new CompletableFuture<>();
        if (!threads.read(() -> check(result))) {
            result.completeExceptionally(new IllegalStateException("this live model is closed"));
        }
        return result;
    }

    private void check(CompletableFuture<List<LiveRepair>> result) {
        try {
            List<LiveRepair> first = read(lists::readAll, List.of(), false);
            if (first.isEmpty()) {
                result.complete(List.of());
            } else if (!threads.readAfter(SECOND_LOOK, () -> secondLook(first, result))) {
                result.completeExceptionally(new IllegalStateException("this live model is closed"));
            }
        } catch (RuntimeException e) {
            result.completeExceptionally(e);
        }
    }

    private void secondLook(List<LiveRepair> first, CompletableFuture<List<LiveRepair>> result) {
        try {
            result.complete(readAndTake(lists::readAll, first));
        } catch (RuntimeException e) {
            result.completeExceptionally(e);
        }
    }

    private void checkAgain() {
        check().whenComplete((repairs, failure) -> {
            if (failure != null) {
                LOG.debug("no check this time: {}", failure.getMessage());
            }
            threads.readAfter(checkEvery, this::checkAgain);
        });
    }

    /** What differs; if nothing does, or the same as before, the lists' word is taken. */
    private List<LiveRepair> read(Supplier<LiveLists> source, List<LiveRepair> known, boolean isOfQueues) {
        return underReading(source, isOfQueues, read -> {
            List<LiveRepair> found = model.compare(read);
            if (found.stream().allMatch(repair -> repair.isConfirmationOf(known))) {
                model.take(read, known);
                return List.of();
            }
            model.takeFigures(read);
            return found;
        });
    }

    private List<LiveRepair> readAndTake(Supplier<LiveLists> source, List<LiveRepair> known) {
        return underReading(source, false, read -> model.take(read, known));
    }

    private <T> List<T> underReading(Supplier<LiveLists> source, boolean isOfQueues, Function<LiveLists, List<T>> use) {
        reading.lock();
        try {
            long before = model.generation();
            model.beginReading(before);
            LiveLists read = source.get();
            (isOfQueues ? ofQueues : whole).incrementAndGet();
            return model.generation() == before ? use.apply(read) : List.of();
        } finally {
            model.endReading();
            reading.unlock();
        }
    }

    void afterEvent() {
        if (model.locked(model.engine()::takeHasJustBooted)) {
            threads.read(this::resyncAfterBoot);
        }
        if (model.locked(model.engine()::takeCheckDue) && isCheckPlanned.compareAndSet(false, true)) {
            boolean isPlanned = threads.readAfter(rereadAfter, () -> {
                isCheckPlanned.set(false);
                check();
            });
            isCheckPlanned.compareAndSet(true, isPlanned);
        }
        Set<String> asked = model.locked(model.engine()::takeQueuesToRead);
        if (!asked.isEmpty()) {
            threads.read(() -> plan(asked));
        }
    }

    private void plan(Set<String> asked) {
        queues.addAll(asked);
        if (isRereadPlanned.compareAndSet(false, true)) {
            threads.readAfter(rereadAfter, this::readQueues);
        }
    }

    private void readQueues() {
        isRereadPlanned.set(false);
        Set<String> names = new LinkedHashSet<>();
        queues.stream().limit(QUEUES_AT_ONCE).forEach(names::add);
        queues.removeAll(names);
        try {
            suspected = read(() -> lists.readQueues(names), suspected, true);
        } catch (AmiException | CompletionException e) {
            LOG.debug("queues not read: {}", e.getMessage()); // the connection is lost: a resync follows
            return;
        }
        if (!suspected.isEmpty()) {
            queues.addAll(names);
        }
        if (!queues.isEmpty()) {
            plan(Set.of());
        }
    }
}
