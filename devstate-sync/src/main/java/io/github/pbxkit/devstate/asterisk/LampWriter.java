package io.github.pbxkit.devstate.asterisk;

import io.github.pbxkit.ami.AmiDisconnectedException;
import io.github.pbxkit.ami.AmiRefusedException;
import io.github.pbxkit.ami.AmiTimeoutException;
import io.github.pbxkit.devstate.DeviceState;
import io.github.pbxkit.devstate.KeyKind;
import io.github.pbxkit.devstate.MessageCounts;
import io.github.pbxkit.devstate.Presence;
import io.github.pbxkit.devstate.SinkStats;
import io.github.pbxkit.devstate.StateKey;
import io.github.pbxkit.devstate.StateValue;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes lamps what they should be: the difference between desired and actual is written, nothing else. One write of a
 * lamp is under way at a time, so what came meanwhile is one write more and not many. Everything here runs on the node's
 * thread.
 */
final class LampWriter {
    private static final Logger log = LoggerFactory.getLogger(LampWriter.class);

    /** Somebody else writes our names: compare soon, but not at each of his writes. */
    private static final Duration SUSPICION_DELAY = Duration.ofSeconds(1);

    private static final long SUSPICION_PAUSE_NANOS = Duration.ofSeconds(10).toNanos();

    private static final int PUBLISHED_EVERY = 64;

    /** How long writing may put a comparison off. */
    private static final long PUT_OFF_NANOS = Duration.ofSeconds(10).toNanos();

    private final AmiLamps server;
    private final Executor engine;
    private final AmiStateSink.Builder settings;
    private final Map<StateKey, Lamp> lamps = new HashMap<>();
    /** What the server shows under names that nobody wanted yet: wanting just that needs no write. */
    private final Map<StateKey, StateValue> unclaimed = new HashMap<>();

    private final WriteLanes lanes = new WriteLanes();
    private final Counts refused = new Counts();
    private final Counts failed = new Counts();
    private final long startedNanos = System.nanoTime();
    private int underWay;
    private int wanted;
    private int quarantined;
    private long written;
    private long comparison;
    private boolean isComparing;
    private boolean isPutOff;
    private long putOffNanos;
    private long comparisons;
    private long mended;
    private int unpublished;
    private long suspectedNanos = System.nanoTime() - SUSPICION_PAUSE_NANOS;
    private boolean isAvailable;
    private volatile boolean isClosed;
    private volatile SinkStats stats = new SinkStats(false, 0, 0, 0, 0, Map.of(), Map.of(), 0, 0);

    LampWriter(AmiLamps server, Executor engine, AmiStateSink.Builder settings) {
        this.server = server;
        this.engine = engine;
        this.settings = settings;
        compareAfter(settings.orphanGrace); // puts out what nobody wanted until then
    }

    void show(StateKey key, StateValue value) {
        Optional<String> refusal = WriteCheck.refusal(key.number(), key.origin(), value, settings.kinds);
        if (refusal.isPresent()) {
            refused.add(refusal.get());
            publish();
            return;
        }
        Lamp lamp = lamps.computeIfAbsent(key, this::claim);
        wanted += lamp.isOrphan ? 1 : 0;
        lamp.isOrphan = false;
        want(lamp, value);
    }

    private Lamp claim(StateKey key) {
        Lamp lamp = new Lamp(key);
        lamp.actual = unclaimed.remove(key);
        return lamp;
    }

    void forget(StateKey key) {
        Lamp lamp = lamps.get(key);
        if (lamp != null && !lamp.isOrphan) {
            wanted--;
            lamp.isOrphan = true;
            want(lamp, nothing(key.kind()));
        }
    }

    /** What a key shows that nobody has any more. */
    private StateValue nothing(KeyKind kind) {
        return switch (kind) {
            case DEVICE -> settings.orphanState;
            case PRESENCE -> new Presence(Presence.State.NOT_SET, "", "");
            case MWI -> new MessageCounts(0, 0);
        };
    }

    private void want(Lamp lamp, StateValue value) {
        lamp.desired = value;
        consider(lamp);
        drop(lamp);
        pump();
        publish();
    }

    /** Logged in: nothing is written until it is known what the server shows. */
    void connected() {
        isAvailable = false;
        isComparing = false;
        lanes.clear();
        reconcile();
        settings.followUps.forEach(this::compareAfter);
    }

    void disconnected() {
        isAvailable = false;
        isComparing = false;
        isPutOff = false;
        comparison++;
        unclaimed.clear();
        lanes.clear();
        publish();
    }

    /** A device of our name space changed. Usually we did that. */
    void seen(StateKey key, StateValue value) {
        Lamp lamp = lamps.get(key);
        if (lamp == null) {
            unclaimed.put(key, value);
        }
        boolean isForeign = lamp == null
                ? !Lamp.isDark(value)
                : lamp.writing == null
                        && lamp.actual != null
                        && !value.equals(lamp.actual)
                        && !value.equals(lamp.before);
        if (isForeign && System.nanoTime() - suspectedNanos > SUSPICION_PAUSE_NANOS) {
            suspectedNanos = System.nanoTime();
            log.info("{} became {} and it was not us: comparing everything", key.asteriskName(), value);
            compareAfter(SUSPICION_DELAY);
        }
    }

    void reconcile() {
        if (isClosed || isComparing || isToBePutOff()) {
            return;
        }
        isPutOff = false;
        isComparing = true;
        long number = ++comparison;
        server.list().whenComplete((states, failure) -> engine.execute(() -> compared(number, states, failure)));
    }

    /**
     * While much is written a list would be old when it comes, and make the server slower at the writing: ten thousand
     * states take it a tenth of a second.
     */
    private boolean isToBePutOff() {
        if (!isAvailable || underWay + lanes.size() == 0) {
            return false;
        }
        if (!isPutOff) {
            isPutOff = true;
            putOffNanos = System.nanoTime();
        }
        return System.nanoTime() - putOffNanos < PUT_OFF_NANOS;
    }

    private void compared(long number, @Nullable Map<StateKey, StateValue> states, @Nullable Throwable failure) {
        if (number != comparison || isClosed) {
            return;
        }
        isComparing = false;
        if (states == null) {
            log.warn("Asterisk's device states could not be listed; tried again later", failure);
            return;
        }
        comparisons++;
        unclaimed.clear();
        lamps.values().forEach(lamp -> compare(lamp, states.get(lamp.key), number));
        boolean mayPutOut = System.nanoTime() - startedNanos >= settings.orphanGrace.toNanos();
        states.forEach((key, value) -> adopt(key, value, mayPutOut));
        isAvailable = true;
        lamps.values().forEach(this::consider);
        pump();
        publish();
    }

    private void compare(Lamp lamp, @Nullable StateValue value, long number) {
        if (lamp.quarantine != null) {
            lamp.quarantine = null;
            quarantined--;
        }
        // What was written while the list was made is newer than the list.
        if (lamp.writing == null && lamp.touchedIn != number && server.canList(lamp.key.kind())) {
            boolean wasRight = isAvailable && !lamp.isWrong();
            lamp.actual = value;
            mended += wasRight && lamp.isWrong() ? 1 : 0;
        }
    }

    /** Lit, and nobody wants it: its server was removed, or its number is gone, while we were not there. */
    private void adopt(StateKey key, StateValue value, boolean mayPutOut) {
        if (lamps.containsKey(key)) {
            return;
        }
        unclaimed.put(key, value);
        if (Lamp.isDark(value) || value == DeviceState.UNKNOWN) {
            return;
        }
        StateValue nothing = nothing(key.kind());
        if (mayPutOut && !value.equals(nothing) && settings.orphans.test(key.origin())) {
            Lamp lamp = claim(key);
            lamp.desired = nothing;
            lamps.put(key, lamp);
            mended++;
        }
    }

    private void consider(Lamp lamp) {
        if (isAvailable && lamp.canBeWritten()) {
            lanes.put(lamp);
        } else {
            lanes.remove(lamp);
        }
    }

    private void pump() {
        while (underWay < settings.window && !isClosed) {
            Lamp lamp = lanes.poll();
            if (lamp == null) {
                return;
            }
            write(lamp, Objects.requireNonNull(lamp.next(settings.phoneSafe)));
        }
    }

    private void write(Lamp lamp, StateValue value) {
        log.debug("{} becomes {}", lamp.key, value);
        lamp.writing = value;
        lamp.touchedIn = comparison;
        underWay++;
        CompletableFuture<?> answer = server.write(lamp.key, value);
        answer.whenComplete((response, failure) -> engine.execute(() -> answered(lamp, value, failure)));
    }

    private void answered(Lamp lamp, StateValue value, @Nullable Throwable failure) {
        underWay--;
        lamp.writing = null;
        lamp.touchedIn = comparison;
        if (failure == null) {
            written++;
            lamp.confirm(value);
        } else {
            fail(
                    lamp,
                    failure instanceof CompletionException && failure.getCause() != null
                            ? failure.getCause()
                            : failure);
        }
        consider(lamp);
        drop(lamp);
        pump();
        publish();
        if (isPutOff) {
            reconcile();
        }
    }

    /** Out, and nobody's: it need not be known any longer. */
    private void drop(Lamp lamp) {
        if (lamp.isOrphan && !lamp.isWrong() && lamp.writing == null) {
            lamps.remove(lamp.key);
            if (lamp.actual != null) {
                unclaimed.put(lamp.key, lamp.actual);
            }
        }
    }

    private void fail(Lamp lamp, Throwable failure) {
        lamp.actual = null;
        boolean isLost = failure instanceof AmiDisconnectedException;
        lamp.quarantine = isLost ? "no connection" : reason(failure);
        quarantined++;
        if (isLost) {
            return; // the loss may not be known here yet, so not at once again; compared after the next login
        }
        failed.add(lamp.quarantine);
        log.warn(
                "{} could not be set: {}. Tried again when everything is compared",
                lamp.key.asteriskName(),
                lamp.quarantine);
    }

    private static String reason(Throwable failure) {
        if (failure instanceof AmiRefusedException refusal) {
            return refusal.response().text();
        }
        return failure instanceof AmiTimeoutException ? "no answer" : String.valueOf(failure.getMessage());
    }

    private void compareAfter(Duration delay) {
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, Runnable::run)
                .execute(() -> {
                    if (!isClosed) {
                        engine.execute(this::reconcile);
                    }
                });
    }

    SinkStats stats() {
        return stats;
    }

    /** Not at each of ten thousand writes: the maps are copied. */
    private void publish() {
        int waiting = lanes.size() + underWay;
        if (waiting > 0 && ++unpublished % PUBLISHED_EVERY != 0) {
            return;
        }
        stats = new SinkStats(
                isAvailable,
                wanted,
                waiting,
                quarantined,
                written,
                refused.snapshot(),
                failed.snapshot(),
                comparisons,
                mended);
    }

    void close() {
        isClosed = true;
    }
}
