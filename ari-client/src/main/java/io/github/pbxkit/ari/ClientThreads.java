package io.github.pbxkit.ari;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads of one client: those it was given, and for the rest its own, which end with it. */
final class ClientThreads {
    private static final long IDLE_SECONDS = 30;

    private final ThreadGroup group = new ThreadGroup("pbxkit-ari");
    private final List<ExecutorService> own = new ArrayList<>();
    private final Executor lanes;
    private final Executor completion;
    private final ScheduledExecutorService timer;
    private final ExecutorService http;

    ClientThreads(AriOptions options) {
        Executor givenLanes = options.laneExecutor();
        Executor givenCompletion = options.completionExecutor();
        ScheduledExecutorService givenTimer = options.scheduler();
        lanes = givenLanes != null ? givenLanes : own(bounded("lane", AriOptions.DEFAULT_LANE_THREADS));
        completion = givenCompletion != null ? givenCompletion : own(growing("completion"));
        timer = givenTimer != null ? givenTimer : own(scheduled());
        http = own(growing("http"));
    }

    Executor lanes() {
        return lanes;
    }

    Executor completion() {
        return completion;
    }

    ScheduledExecutorService timer() {
        return timer;
    }

    ExecutorService http() {
        return http;
    }

    /** Ends the client's own threads; waits for what runs, unless called by one of them. */
    void close(Duration wait) {
        own.forEach(ExecutorService::shutdown);
        if (Thread.currentThread().getThreadGroup() == group) {
            return;
        }
        long deadline = System.nanoTime() + wait.toNanos();
        try {
            for (ExecutorService executor : own) {
                if (!executor.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    executor.shutdownNow();
                }
            }
        } catch (InterruptedException e) {
            own.forEach(ExecutorService::shutdownNow);
            Thread.currentThread().interrupt();
        }
    }

    private <E extends ExecutorService> E own(E executor) {
        own.add(executor);
        return executor;
    }

    private ThreadPoolExecutor bounded(String name, int threads) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads,
                threads,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                new NamedThreads(group, name));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private ThreadPoolExecutor growing(String name) {
        return new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                new NamedThreads(group, name));
    }

    private ScheduledThreadPoolExecutor scheduled() {
        ScheduledThreadPoolExecutor timers = new ScheduledThreadPoolExecutor(1, new NamedThreads(group, "timer"));
        timers.setRemoveOnCancelPolicy(true);
        timers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return timers;
    }
}
