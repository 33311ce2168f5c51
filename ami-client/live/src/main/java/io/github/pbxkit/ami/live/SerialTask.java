package io.github.pbxkit.ami.live;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs a task on an executor, never twice at a time, and once more if it is asked to meanwhile. */
final class SerialTask {
    private final Executor executor;
    private final Runnable task;
    private final AtomicInteger asked = new AtomicInteger();

    SerialTask(Executor executor, Runnable task) {
        this.executor = executor;
        this.task = task;
    }

    void ask() {
        if (asked.getAndIncrement() == 0) {
            try {
                executor.execute(this::run);
            } catch (RejectedExecutionException isShutDown) {
                asked.set(0);
            }
        }
    }

    private void run() {
        int answered;
        do {
            answered = asked.get();
            task.run();
        } while (asked.addAndGet(-answered) > 0);
    }
}
