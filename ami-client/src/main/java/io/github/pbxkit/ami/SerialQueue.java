package io.github.pbxkit.ami;

import java.util.ArrayDeque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands items to one receiver in order, one at a time, on an executor. It is filled by one thread. What happens when it is
 * full is up to whoever fills it: {@link #offer} says so, {@link #add} takes the item all the same.
 */
final class SerialQueue<T> {
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

    /** Takes an item unless the queue is full or closed; true if it took it. */
    boolean offer(T item) {
        return put(item, false, false);
    }

    /** Takes an item in any case. */
    void add(T item) {
        put(item, true, false);
    }

    /** Takes an item; true if the oldest one had to go for it. */
    boolean addDroppingOldest(T item) {
        boolean isFull = isFull();
        put(item, true, isFull);
        return isFull;
    }

    private boolean put(T item, boolean evenIfFull, boolean dropOldest) {
        lock.lock();
        try {
            if (isClosed || (!evenIfFull && waiting.size() >= capacity)) {
                return false;
            }
            if (dropOldest) {
                waiting.poll();
            }
            waiting.add(item);
            if (isRunning) {
                return true;
            }
            isRunning = true;
        } finally {
            lock.unlock();
        }
        run();
        return true;
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

    private void run() {
        try {
            executor.execute(this::drain);
        } catch (RejectedExecutionException isShutDown) {
            close();
        }
    }

    private void drain() {
        for (int i = 0; i < BATCH; i++) {
            T item = next();
            if (item == null) {
                return;
            }
            receiver.accept(item); // receivers catch what their users throw
        }
        run(); // give others on this executor a turn
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
