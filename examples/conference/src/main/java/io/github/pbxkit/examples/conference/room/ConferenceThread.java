package io.github.pbxkit.examples.conference.room;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that owns the conference's state: everything that reads or changes it runs here, one after another.
 * After each task the changes it made are published.
 */
final class ConferenceThread implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ConferenceThread.class);

    private final Runnable publish;
    private final ScheduledThreadPoolExecutor executor;

    ConferenceThread(Runnable publish) {
        this.publish = publish;
        this.executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "conference-rooms");
            thread.setDaemon(true);
            return thread;
        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Runs {@code task} after those already waiting; does nothing once closed. */
    void run(Runnable task) {
        try {
            executor.execute(() -> perform(task));
        } catch (RejectedExecutionException closed) {
            log.debug("Closed: a late task is left out");
        }
    }

    void later(Duration delay, Runnable task) {
        try {
            executor.schedule(() -> perform(task), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            log.debug("Closed: a late task is left out");
        }
    }

    void every(Duration period, Runnable task) {
        executor.scheduleWithFixedDelay(
                () -> perform(task), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Brings the outcome of an answer from the PBX back onto this thread. */
    <T extends @Nullable Object> void whenDone(
            CompletableFuture<T> answer, BiConsumer<@Nullable T, @Nullable Throwable> task) {
        answer.whenComplete((value, failure) -> run(() -> task.accept(value, cause(failure))));
    }

    private static @Nullable Throwable cause(@Nullable Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private void perform(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            log.error("A conference task failed; the others go on", e);
        }
        publish.run();
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
