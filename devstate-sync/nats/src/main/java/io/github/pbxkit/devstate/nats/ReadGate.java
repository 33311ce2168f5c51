package io.github.pbxkit.devstate.nats;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Holds the thread that reads, while the node is behind. Thread-safe. */
final class ReadGate {
    private final Lock lock = new ReentrantLock();
    private final Condition opened = lock.newCondition();
    private boolean isClosed;
    private boolean isOver;

    void await() {
        lock.lock();
        try {
            while (isClosed && !isOver) {
                opened.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    void open(boolean isOpen) {
        lock.lock();
        try {
            isClosed = !isOpen;
            opened.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Lets everybody through for good. */
    void end() {
        lock.lock();
        try {
            isOver = true;
            opened.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
