package io.github.pbxkit.ari.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * A clock that stands still until the test moves it. {@link #advance(Duration)} runs everything that falls due on the
 * way, in order, on the calling thread, each at its own moment. Thread-safe.
 *
 * <pre>{@code
 * ManualClock clock = new ManualClock(Instant.parse("2026-11-23T00:00:00Z"));
 * try (AriTestServer server = AriTestServer.builder().clock(clock).start()) {
 *     // … a client plays a sound
 *     clock.advance(Duration.ofSeconds(2));   // PlaybackFinished has been sent when this returns
 * }
 * }</pre>
 */
public final class ManualClock implements PbxClock {
    private final Object lock = new Object();
    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparing((Task task) -> task.at).thenComparingLong(task -> task.number));
    private Instant now;
    private long scheduled;

    /**
     * A clock that shows this moment.
     *
     * @param start the first value of {@link #now()}
     */
    public ManualClock(Instant start) {
        this.now = Objects.requireNonNull(start, "start");
    }

    @Override
    public Instant now() {
        synchronized (lock) {
            return now;
        }
    }

    @Override
    public Scheduled schedule(Duration delay, Runnable task) {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("delay is negative: " + delay);
        }
        synchronized (lock) {
            Task entry = new Task(now.plus(delay), scheduled++, task);
            tasks.add(entry);
            return () -> {
                synchronized (lock) {
                    tasks.remove(entry);
                }
            };
        }
    }

    /**
     * Moves the time on and runs what falls due, including what those tasks schedule within the same span.
     *
     * @param step how far, not negative
     */
    public void advance(Duration step) {
        if (step.isNegative()) {
            throw new IllegalArgumentException("step is negative: " + step);
        }
        Instant end = now().plus(step);
        for (Task due = takeDue(end); due != null; due = takeDue(end)) {
            due.work.run();
        }
    }

    private @Nullable Task takeDue(Instant end) {
        synchronized (lock) {
            Task first = tasks.peek();
            if (first == null || first.at.isAfter(end)) {
                now = end.isAfter(now) ? end : now;
                return null;
            }
            tasks.remove();
            now = first.at.isAfter(now) ? first.at : now;
            return first;
        }
    }

    private record Task(Instant at, long number, Runnable work) {}
}
