package io.github.pbxkit.numbering.spring;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Reads the files in the background: once where the application does not wait for them, and whenever they have changed. */
final class NumberingLifecycle implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(NumberingLifecycle.class);

    private final NumberingLoader loader;
    private final boolean readsAtStart;
    private final @Nullable Duration every;
    private @Nullable ScheduledExecutorService thread;

    NumberingLifecycle(NumberingLoader loader, boolean readsAtStart, @Nullable Duration every) {
        this.loader = loader;
        this.readsAtStart = readsAtStart;
        this.every = every;
    }

    @Override
    public synchronized void start() {
        if (thread != null) {
            return;
        }
        ScheduledExecutorService reader = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread made = new Thread(task, "pbxkit-numbering-reader");
            made.setDaemon(true);
            return made;
        });
        thread = reader;
        if (readsAtStart && loader.status().lastReload() == null) {
            reader.execute(guarded(loader::loadFirst));
        }
        if (every != null) {
            long nanos = every.toNanos();
            reader.scheduleWithFixedDelay(guarded(loader::reloadIfChanged), nanos, nanos, TimeUnit.NANOSECONDS);
        }
    }

    /** A schedule ends with the first exception; this one must not. */
    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.error("The numbering data could not be read", e);
            }
        };
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdown();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
