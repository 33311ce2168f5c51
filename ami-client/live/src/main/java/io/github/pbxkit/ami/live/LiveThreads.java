package io.github.pbxkit.ami.live;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** A model's two daemon threads: one that reads lists, one for listeners, if they have none of their own. */
final class LiveThreads implements AutoCloseable {
    private final ScheduledThreadPoolExecutor reader;
    private final ExecutorService listeners;

    LiveThreads(String server, boolean withListeners) {
        reader = new ScheduledThreadPoolExecutor(1, named("ami-live-" + server));
        reader.setRemoveOnCancelPolicy(true);
        reader.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        listeners = Executors.newSingleThreadExecutor(named("ami-live-" + server + "-changes"));
        if (!withListeners) {
            listeners.shutdown();
        }
    }

    private static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    Executor listeners() {
        return listeners;
    }

    /** False if this is closed. */
    boolean read(Runnable task) {
        return readAfter(Duration.ZERO, task);
    }

    boolean readAfter(Duration delay, Runnable task) {
        try {
            reader.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (RejectedExecutionException isClosed) {
            return false;
        }
    }

    @Override
    public void close() {
        reader.shutdownNow();
        listeners.shutdown();
    }
}
