package io.github.pbxkit.ari.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The state of the pretended Asterisk and the one lock around it. Everything that happens (a request, a caller's key
 * press, a timer) runs inside {@link #call} or {@link #run}; events leave in the order in which they are published.
 */
final class Pbx {
    static final String ASTERISK_ID = "02:00:00:00:00:01";

    final PbxClock clock;
    final AsteriskProfile profile;
    final List<String> shownVariables;
    final Map<String, PbxChannel> channels = new LinkedHashMap<>();
    final Map<String, PbxBridge> bridges = new TreeMap<>();
    final Map<String, PbxPlayback> playbacks = new LinkedHashMap<>();
    final Map<String, PbxRecording> recordings = new LinkedHashMap<>();
    final Map<String, String> storedRecordings = new TreeMap<>();
    final Map<String, PbxApplication> applications = new TreeMap<>();

    /** Applications that have a socket per call. */
    final Map<String, Dialler> perCall = new TreeMap<>();

    final Map<String, TestEndpoint> endpoints = new LinkedHashMap<>();
    final Map<String, String> deviceStates = new TreeMap<>();
    final Map<String, String> globals = new LinkedHashMap<>();
    final Map<String, Object> injectedFields = new LinkedHashMap<>();
    Instant started;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int life;
    private int channelCount;
    private int nameCount;

    Pbx(PbxClock clock, AsteriskProfile profile, List<String> shownVariables) {
        this.clock = clock;
        this.profile = profile;
        this.shownVariables = shownVariables;
        this.started = clock.now();
    }

    /** Does something to the state and tells those who wait for a change. */
    <T> T call(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            changed.signalAll();
            lock.unlock();
        }
    }

    void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /** Waits in real time until the condition, looked at under the lock, holds; false when it did not. */
    boolean await(BooleanSupplier condition, Duration limit) {
        long left = limit.toNanos();
        lock.lock();
        try {
            while (!condition.getAsBoolean()) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AriTestException("interrupted while waiting", e);
        } finally {
            lock.unlock();
        }
    }

    /** Runs under the lock after a delay (at once when there is none), unless the server was restarted in between. */
    PbxClock.Scheduled later(Duration delay, Runnable work) {
        if (delay.isZero()) {
            work.run();
            return () -> {};
        }
        int scheduledIn = life;
        return clock.schedule(
                delay,
                () -> run(() -> {
                    if (life == scheduledIn) {
                        work.run();
                    }
                }));
    }

    /** The process has gone and come back: nothing is left but what was in its configuration. */
    void forgetEverything() {
        life++;
        channels.values().forEach(channel -> channel.ended = true);
        channels.clear();
        bridges.clear();
        playbacks.clear();
        recordings.values().forEach(PbxRecording::leaveFile);
        recordings.clear();
        applications.clear();
        globals.clear();
        channelCount = 0;
        nameCount = 0;
        started = clock.now();
    }

    String newChannelId() {
        return started.getEpochSecond() + "." + channelCount++;
    }

    String newChannelName(String endpoint) {
        String suffix = endpoint.startsWith("Local/") ? ";1" : "";
        return String.format("%s-%08x%s", endpoint, nameCount++, suffix);
    }

    PbxChannel channel(String id) {
        PbxChannel channel = channels.get(id);
        if (channel == null) {
            throw new RestError(404, "Channel not found");
        }
        return channel;
    }

    PbxBridge bridge(String id) {
        PbxBridge bridge = bridges.get(id);
        if (bridge == null) {
            throw new RestError(404, "Bridge not found");
        }
        return bridge;
    }

    PbxApplication application(String name) {
        PbxApplication application = applications.get(name);
        if (application == null) {
            throw new RestError(404, "Application not found");
        }
        return application;
    }

    /** The application that has the call, if it is known at present. */
    @Nullable
    PbxApplication applicationOf(PbxChannel channel) {
        String name = channel.application;
        return name == null ? null : applications.get(name);
    }

    Map<String, Object> view(PbxChannel channel) {
        return channel.snapshot(shownVariables);
    }

    boolean is22() {
        return profile == AsteriskProfile.V22;
    }

    String timestamp() {
        return AriTime.format(clock.now());
    }

    /** An event with the channel in it, about that channel. */
    EventMessage event(String type, PbxChannel channel) {
        return new EventMessage(type).with("channel", view(channel)).about(channel);
    }

    /** To every application that listens to what the event is about. */
    void publish(EventMessage event) {
        String head = event.head(timestamp(), ASTERISK_ID, injectedFields);
        for (PbxApplication application : applications.values()) {
            if (application.isActive() && application.lets(event.type())) {
                for (int copies = event.copiesFor(application.subscriptions); copies > 0; copies--) {
                    application.deliver(EventMessage.complete(head, application.name));
                }
            }
        }
    }

    /** To one application alone, whatever it listens to. */
    void publishTo(PbxApplication application, EventMessage event) {
        if (application.isActive() && application.lets(event.type())) {
            application.deliver(
                    EventMessage.complete(event.head(timestamp(), ASTERISK_ID, injectedFields), application.name));
        }
    }

    String describe() {
        return "channels " + channels.keySet() + ", bridges " + bridges.keySet() + ", applications "
                + applications.keySet();
    }

    static long millis(Duration duration) {
        return TimeUnit.NANOSECONDS.toMillis(duration.toNanos());
    }
}
