package io.github.pbxkit.ami;

import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The threads of one client: the event loop that owns everything about the connection, an executor for handlers, and
 * another one that completes answers, so that a handler may block on an answer even if its executor has one thread.
 */
record AmiRuntime(
        String server,
        EventLoop loop,
        Executor events,
        Executor completion,
        Completions completions,
        @Nullable EventLoopGroup ownGroup,
        ExecutorService ownPool) {

    static AmiRuntime create(AmiOptions options) {
        String prefix = "ami-client-" + options.name;
        EventLoopGroup ownGroup = options.eventLoopGroup == null ? nioGroup(prefix + "-io") : null;
        EventLoopGroup group = ownGroup == null ? Objects.requireNonNull(options.eventLoopGroup) : ownGroup;
        ExecutorService pool = Executors.newCachedThreadPool(daemons(prefix)); // no thread before the first task
        EventLoop loop = group.next();
        Executor completion = Objects.requireNonNullElse(options.completionExecutor, pool);
        return new AmiRuntime(
                options.name,
                loop,
                Objects.requireNonNullElse(options.eventExecutor, pool),
                completion,
                new Completions(loop, completing -> complete(completing, completion, pool)),
                ownGroup,
                pool);
    }

    // Deprecated in Netty 4.2, but the one that 4.1 has too.
    @SuppressWarnings("deprecation")
    static EventLoopGroup nioGroup(String name) {
        return new NioEventLoopGroup(1, daemons(name));
    }

    static ThreadFactory daemons(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, prefix + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Runs something on the event loop; false if that has ended. */
    boolean onLoop(Runnable task) {
        return isTakenBy(loop, task);
    }

    /**
     * Completes something for a user, in a task of its own. An executor that refuses must not leave anybody waiting for ever, nor have the event
     * loop run what depends on an answer; that happens only to what is left when the client's own threads are gone too.
     */
    void complete(Runnable completing) {
        complete(completing, completion, ownPool);
    }

    private static void complete(Runnable completing, Executor executor, Executor instead) {
        if (!isTakenBy(executor, completing) && !isTakenBy(instead, completing)) {
            completing.run();
        }
    }

    private static boolean isTakenBy(Executor executor, Runnable task) {
        try {
            executor.execute(task);
            return true;
        } catch (RejectedExecutionException isShutDownOrFull) {
            return false;
        }
    }

    /** Ends what was started here, and nothing that a user handed in. */
    void shutDown() {
        ownPool.shutdown();
        if (ownGroup != null) {
            ownGroup.shutdownGracefully(0, 2, TimeUnit.SECONDS);
        }
    }
}
