package io.github.pbxkit.devstate.nats;

import java.util.Comparator;
import java.util.PriorityQueue;

/** Time that passes only in a test: what is due is done, one thing after the other. */
final class Agenda {
    private static final long MILLI = 1_000_000;

    private record Task(long at, long number, Runnable what) {}

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparingLong(Task::at).thenComparingLong(Task::number));
    private long now;
    private long last;

    long nanos() {
        return now;
    }

    long millis() {
        return now / MILLI;
    }

    void in(long millis, Runnable what) {
        at(now + millis * MILLI, what);
    }

    void at(long nanos, Runnable what) {
        tasks.add(new Task(Math.max(now, nanos), last++, what));
    }

    void pass(long millis) {
        long end = now + millis * MILLI;
        for (Task next = tasks.peek(); next != null && next.at() <= end; next = tasks.peek()) {
            tasks.poll();
            now = next.at();
            next.what().run();
        }
        now = end;
    }
}
