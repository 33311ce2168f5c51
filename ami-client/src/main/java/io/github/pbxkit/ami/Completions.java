package io.github.pbxkit.ami;

import io.netty.channel.EventLoop;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Completes answers on an executor, in the order in which they came, with one task for all that came at once: waking a
 * thread costs more than an answer does.
 *
 * <p>Code that runs on an answer may block, and what it waits for may be an answer behind its own. So a thread that waits
 * for an {@link AmiFuture} lets another one go on in its place, and when answers wait for longer than {@link #PATIENCE},
 * for whatever reason, one more thread helps.
 */
final class Completions {
    private static final Logger LOG = LoggerFactory.getLogger(Completions.class);
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(2);
    private static final ThreadLocal<@Nullable Completions> COMPLETING = new ThreadLocal<>();

    private final EventLoop loop;
    private final Executor executor;
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    /** Threads that will look into the queue once more before they go. */
    private final AtomicInteger active = new AtomicInteger();

    // On the event loop only.
    private Marker marker = new Marker();
    private int added;
    private boolean isHandOverScheduled;
    private boolean isWatched;

    Completions(EventLoop loop, Executor executor) {
        this.loop = loop;
        this.executor = executor;
    }

    /**
     * Completes something behind what was added before. On the event loop only.
     *
     * @param isMoreExpected whether it may wait for what the rest of the loop's round brings
     */
    void add(Runnable completing, boolean isMoreExpected) {
        waiting.add(completing);
        added++;
        if (!isMoreExpected) {
            handOver();
        } else if (!isHandOverScheduled) {
            isHandOverScheduled = true;
            try {
                loop.execute(this::handOverScheduled);
            } catch (RejectedExecutionException isShutDown) {
                handOverScheduled();
            }
        }
    }

    /** To be called before a thread waits; true if it was completing answers, which others now do in its place. */
    boolean leave() {
        if (COMPLETING.get() != this) {
            return false;
        }
        active.decrementAndGet();
        startIfNobodyDoes();
        return true;
    }

    /** To be called after waiting, if {@link #leave} was true. */
    void comeBack() {
        active.incrementAndGet();
    }

    private void handOverScheduled() {
        isHandOverScheduled = false;
        handOver();
    }

    private void handOver() {
        boolean isAlone = added == 1;
        added = 0;
        if (isAlone && startIfNobodyDoes()) {
            return; // nothing waits behind it
        }
        watch();
        startIfNobodyDoes();
    }

    private void watch() {
        if (!isWatched && !waiting.isEmpty() && !loop.isShuttingDown()) {
            isWatched = true;
            marker = new Marker();
            waiting.add(marker);
            loop.schedule(this::lookAfter, PATIENCE, TimeUnit.NANOSECONDS);
        }
    }

    private void lookAfter() {
        boolean isAllInHand = marker.isReached;
        isWatched = false;
        watch();
        if (isAllInHand) {
            startIfNobodyDoes();
        } else {
            active.incrementAndGet();
            start();
        }
    }

    private boolean startIfNobodyDoes() {
        boolean isStarting = !waiting.isEmpty() && active.compareAndSet(0, 1);
        if (isStarting) {
            start();
        }
        return isStarting;
    }

    private void start() {
        try {
            executor.execute(this::completeAll);
        } catch (RejectedExecutionException isShutDown) {
            completeAll(); // nobody must be left waiting for ever
        }
    }

    private void completeAll() {
        Completions outer = COMPLETING.get();
        COMPLETING.set(this);
        try {
            do {
                for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
                    complete(next);
                }
                active.decrementAndGet();
            } while (!waiting.isEmpty() && active.compareAndSet(0, 1)); // added since the look into it
        } finally {
            COMPLETING.set(outer);
        }
    }

    private static void complete(Runnable completing) {
        try {
            completing.run();
        } catch (RuntimeException | Error e) {
            LOG.error("completing an answer failed", e);
        }
    }

    /** Shows by being reached that what was added before it is done or in hand. */
    private static final class Marker implements Runnable {
        private volatile boolean isReached;

        @Override
        public void run() {
            isReached = true;
        }
    }
}
