package io.github.pbxkit.ami;

import java.util.ArrayDeque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands items to one receiver in order, one at a time, on an executor. It is filled by one thread. What happens when it is
 * full is up to whoever fills it: {@link #offer} says so, {@link #add} takes the item all the same. An item that was taken
 * is handed over, even if the executor is shut down meanwhile; only {@link #close} forgets it.
 */
final class SerialQueue<T> {
    /** What became of an item. */
    enum Put {
        TAKEN,
        /** Taken, and the oldest one had to go for it. */
        DISPLACED,
        /** Too many wait. */
        FULL,
        /** The executor takes no task: it is shut down, or bounded and full. The item is not in the queue. */
        REFUSED,
        /** Nobody wants it any more. */
        CLOSED
    }

    private static final int BATCH = 256;

    private final int capacity;
    private final Executor executor;
    private final Consumer<T> receiver;
    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<T> waiting = new ArrayDeque<>();
    private boolean isRunning;
    private boolean isClosed;
    private @Nullable Runnable onHalfEmpty;

    SerialQueue(int capacity, Executor executor, Consumer<T> receiver) {
        this.capacity = capacity;
        this.executor = executor;
        this.receiver = receiver;
    }

    /** Takes an item unless the queue is full. */
    Put offer(T item) {
        return put(item, false, false);
    }

    /** Takes an item however many wait. */
    Put add(T item) {
        return put(item, true, false);
    }

    /** Takes an item; if the queue is full, in place of the oldest one. */
    Put addDroppingOldest(T item) {
        return put(item, true, true);
    }

    private Put put(T item, boolean evenIfFull, boolean dropOldest) {
        Put outcome = Put.TAKEN;
        lock.lock();
        try {
            if (isClosed) {
                return Put.CLOSED;
            }
            boolean isFull = waiting.size() >= capacity;
            if (isFull && !evenIfFull) {
                return Put.FULL;
            }
            if (isFull && dropOldest) {
                waiting.poll();
                outcome = Put.DISPLACED;
            }
            waiting.add(item);
            if (isRunning) {
                return outcome;
            }
            isRunning = true;
        } finally {
            lock.unlock();
        }
        return handOn() ? outcome : takeBack();
    }

    // Nobody was running, so the queue was empty before, and nobody has taken the item since.
    private Put takeBack() {
        lock.lock();
        try {
            waiting.clear();
            isRunning = false;
            return Put.REFUSED;
        } finally {
            lock.unlock();
        }
    }

    boolean isFull() {
        return size() >= capacity;
    }

    int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** Calls back once, from any thread, when at most half of the queue is waiting: at once if that is so already. */
    void onHalfEmpty(Runnable callback) {
        lock.lock();
        try {
            if (!isClosed && waiting.size() > capacity / 2) {
                onHalfEmpty = callback;
                return;
            }
        } finally {
            lock.unlock();
        }
        callback.run();
    }

    /** Forgets what waits and takes nothing more. */
    void close() {
        Runnable callback;
        lock.lock();
        try {
            isClosed = true;
            waiting.clear();
            callback = onHalfEmpty;
            onHalfEmpty = null;
        } finally {
            lock.unlock();
        }
        if (callback != null) {
            callback.run();
        }
    }

    private boolean handOn() {
        try {
            executor.execute(this::drain);
            return true;
        } catch (RejectedExecutionException isShutDownOrFull) {
            return false;
        }
    }

    private void drain() {
        do {
            for (int i = 0; i < BATCH; i++) {
                T item = next();
                if (item == null) {
                    return;
                }
                receiver.accept(item); // receivers catch what their users throw
            }
        } while (!handOn()); // to give others on this executor a turn; if it takes no more tasks, this one goes on
    }

    private @Nullable T next() {
        T item;
        Runnable callback = null;
        lock.lock();
        try {
            item = waiting.poll();
            isRunning = item != null;
            if (onHalfEmpty != null && waiting.size() <= capacity / 2) {
                callback = onHalfEmpty;
                onHalfEmpty = null;
            }
        } finally {
            lock.unlock();
        }
        if (callback != null) {
            callback.run();
        }
        return item;
    }
}
