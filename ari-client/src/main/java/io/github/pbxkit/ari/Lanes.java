package io.github.pbxkit.ari;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs tasks on an executor so that those of one key run one at a time and in their order, whatever number of threads the
 * executor has. A lane exists while it has tasks. Thread-safe.
 */
final class Lanes {
    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

    /** Tasks that one lane may run before others get the thread: matters on executors with few threads. */
    private static final int TURN = 32;

    private final Executor executor;
    private final int capacity;
    private final Consumer<String> onLoss;
    private final IntConsumer onHalfFull;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<LaneKey, ArrayDeque<Runnable>> lanes = new HashMap<>();
    private int waiting;
    private boolean halfFullTold;
    private boolean closed;

    /**
     * Lanes without tasks.
     *
     * @param executor runs the tasks
     * @param capacity tasks that may wait, over all lanes
     * @param onLoss told why, in the thread that offers or runs, when a task could not be taken
     * @param onHalfFull told how many wait when half of the room is taken, again only after it was not
     */
    Lanes(Executor executor, int capacity, Consumer<String> onLoss, IntConsumer onHalfFull) {
        this.executor = executor;
        this.capacity = capacity;
        this.onLoss = onLoss;
        this.onHalfFull = onHalfFull;
    }

    /** Puts a task at the end of its lane; false if there was no room for it. */
    boolean offer(LaneKey key, Runnable task) {
        if (isHalfFullNow()) {
            onHalfFull.accept(waiting());
        }
        switch (enqueue(key, task)) {
            case BEGUN -> schedule(key);
            case FULL -> {
                onLoss.accept(capacity + " events wait for handlers, which is the limit (Limits.maxQueuedEvents)");
                return false;
            }
            case ADDED, CLOSED -> {}
        }
        return true;
    }

    private boolean isHalfFullNow() {
        lock.lock();
        try {
            boolean isHalfFull = waiting > capacity / 2;
            boolean isNews = isHalfFull && !halfFullTold;
            halfFullTold = isHalfFull;
            return isNews;
        } finally {
            lock.unlock();
        }
    }

    private enum Place {
        BEGUN,
        ADDED,
        FULL,
        CLOSED
    }

    private Place enqueue(LaneKey key, Runnable task) {
        lock.lock();
        try {
            if (closed) {
                return Place.CLOSED;
            }
            if (waiting >= capacity) {
                return Place.FULL;
            }
            waiting++;
            ArrayDeque<Runnable> lane = lanes.get(key);
            if (lane != null) {
                lane.add(task);
                return Place.ADDED;
            }
            lane = new ArrayDeque<>(4);
            lane.add(task);
            lanes.put(key, lane);
            return Place.BEGUN;
        } finally {
            lock.unlock();
        }
    }

    /** Tasks that no thread has begun yet. */
    int waiting() {
        lock.lock();
        try {
            return waiting;
        } finally {
            lock.unlock();
        }
    }

    int open() {
        lock.lock();
        try {
            return lanes.size();
        } finally {
            lock.unlock();
        }
    }

    boolean isHalfEmpty() {
        return waiting() <= capacity / 2;
    }

    /** Forgets what waits; what runs goes on. */
    void close() {
        lock.lock();
        try {
            closed = true;
            lanes.clear();
            waiting = 0;
        } finally {
            lock.unlock();
        }
    }

    private void schedule(LaneKey key) {
        try {
            executor.execute(() -> run(key));
        } catch (RejectedExecutionException e) {
            int lost = drop(key);
            LOG.error("The lane executor took no task for {}; {} events are lost", key, lost, e);
            onLoss.accept("the lane executor refuses tasks, " + lost + " events could not be handled");
        }
    }

    private int drop(LaneKey key) {
        lock.lock();
        try {
            ArrayDeque<Runnable> lane = lanes.remove(key);
            int lost = lane == null ? 0 : lane.size();
            waiting -= lost;
            return lost;
        } finally {
            lock.unlock();
        }
    }

    private void run(LaneKey key) {
        for (int i = 0; i < TURN; i++) {
            Runnable task = next(key);
            if (task == null) {
                return;
            }
            task.run();
        }
        schedule(key);
    }

    private @Nullable Runnable next(LaneKey key) {
        lock.lock();
        try {
            ArrayDeque<Runnable> lane = lanes.get(key);
            Runnable task = lane == null ? null : lane.poll();
            if (task == null) {
                lanes.remove(key);
            } else {
                waiting--;
            }
            return task;
        } finally {
            lock.unlock();
        }
    }
}
