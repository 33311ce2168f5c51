package io.github.pbxkit.ari.testkit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The latest requests, oldest first; bounded, so that a long demo does not fill the memory. */
final class RequestLog {
    static final int LIMIT = 10_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition added = lock.newCondition();
    private final Deque<RecordedRequest> requests = new ArrayDeque<>();

    void add(RecordedRequest request) {
        lock.lock();
        try {
            if (requests.size() == LIMIT) {
                requests.removeFirst();
            }
            requests.addLast(request);
            added.signalAll();
        } finally {
            lock.unlock();
        }
    }

    List<RecordedRequest> all() {
        lock.lock();
        try {
            return List.copyOf(requests);
        } finally {
            lock.unlock();
        }
    }

    void clear() {
        lock.lock();
        try {
            requests.clear();
        } finally {
            lock.unlock();
        }
    }

    RecordedRequest await(Predicate<RecordedRequest> wanted, Duration limit) {
        long left = limit.toNanos();
        lock.lock();
        try {
            for (RecordedRequest found = first(wanted); ; found = first(wanted)) {
                if (found != null) {
                    return found;
                }
                if (left <= 0) {
                    throw new AriTestException("no such request within " + limit + "; there were " + requests);
                }
                left = added.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AriTestException("interrupted while waiting for a request", e);
        } finally {
            lock.unlock();
        }
    }

    private @Nullable RecordedRequest first(Predicate<RecordedRequest> wanted) {
        return requests.stream().filter(wanted).findFirst().orElse(null);
    }
}
