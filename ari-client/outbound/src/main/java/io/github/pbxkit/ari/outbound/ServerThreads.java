package io.github.pbxkit.ari.outbound;

import io.github.pbxkit.ari.AriOptions;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads of one server, for all its clients: a client per call must not have threads of its own. Those that run handlers
 * grow as needed, since each call may wait in one.
 */
final class ServerThreads {
    private static final int QUIET_MILLIS = 20;

    private final EventLoopGroup loops = newLoops();
    private final ExecutorService lanes = growing("lane");
    private final ExecutorService completion = growing("completion");
    private final ScheduledThreadPoolExecutor timer =
            new ScheduledThreadPoolExecutor(1, new DefaultThreadFactory("pbxkit-ari-outbound-timer", true));

    ServerThreads() {
        timer.setRemoveOnCancelPolicy(true);
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** NIO by its old name, which Netty 4.1 and 4.2 both have. */
    @SuppressWarnings("deprecation")
    private static EventLoopGroup newLoops() {
        return new NioEventLoopGroup(0, new DefaultThreadFactory("pbxkit-ari-outbound", true));
    }

    private static ExecutorService growing(String name) {
        return Executors.newCachedThreadPool(new DefaultThreadFactory("pbxkit-ari-outbound-" + name, true));
    }

    EventLoopGroup loops() {
        return loops;
    }

    ExecutorService completion() {
        return completion;
    }

    /** The same options, with our threads where there are none. */
    AriOptions shared(AriOptions options) {
        return options.withDefaultThreads(lanes, completion, timer);
    }

    void close(Duration wait) {
        // Not without a quiet time: a connection accepted in the last moment would stay open with nobody behind it.
        long patience = Math.max(QUIET_MILLIS, wait.toMillis());
        loops.shutdownGracefully(QUIET_MILLIS, patience, TimeUnit.MILLISECONDS)
                .awaitUninterruptibly(patience, TimeUnit.MILLISECONDS);
        List.of(lanes, completion, timer).forEach(ExecutorService::shutdown);
        long deadline = System.nanoTime() + wait.toNanos();
        try {
            for (ExecutorService executor : List.of(lanes, completion)) {
                if (!executor.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    executor.shutdownNow();
                }
            }
        } catch (InterruptedException e) {
            lanes.shutdownNow();
            completion.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
