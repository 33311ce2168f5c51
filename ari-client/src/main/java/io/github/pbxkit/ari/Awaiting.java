package io.github.pbxkit.ari;

import io.github.pbxkit.ari.internal.Futures;
import io.github.pbxkit.ari.operations.AriRequest;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Ends waiting for what can never come. */
final class Awaiting {
    /**
     * How much later than the answer to a request an event may come. They travel on different connections: when something
     * ends just now, the 404 can be here before the event that tells how it ended.
     */
    private static final Duration EVENT_LAG = Duration.ofSeconds(1);

    private final ScheduledExecutorService timer;
    private final Set<CompletableFuture<Void>> delays = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Awaiting(ScheduledExecutorService timer) {
        this.timer = timer;
    }

    /** Fails the future if the request that was to begin it failed. */
    <T> void failIf(@Nullable Throwable failure, Awaited<T> awaited, String id, CompletableFuture<T> future) {
        if (failure != null) {
            Throwable cause = Futures.unwrap(failure);
            awaited.fail(
                    id,
                    future,
                    cause instanceof AriException known ? known : new AriException(cause.toString(), cause));
        }
    }

    /** Fails the future if the thing is not there at all; any other failure of the check changes nothing. */
    <T> void check(AriRequest<T> get, String what, Awaited<T> awaited, String id, CompletableFuture<T> future) {
        var unused = get.optional().send().thenAccept(now -> {
            if (now.isEmpty()) {
                failSoon(awaited, id, future, new AriNotFoundException(what + " is not there, or not any more", ""));
            }
        });
    }

    private <T> void failSoon(Awaited<T> awaited, String id, CompletableFuture<T> future, AriException failure) {
        try {
            var unused = timer.schedule(
                    () -> awaited.fail(id, future, failure), EVENT_LAG.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            awaited.fail(id, future, failure);
        }
    }

    /** A future that is completed later, on an executor. */
    CompletableFuture<Void> after(Duration delay, Executor executor) {
        CompletableFuture<Void> future = new CompletableFuture<>();
        delays.add(future);
        try {
            Future<?> timed = timer.schedule(
                    () -> Futures.completeOn(executor, future, null, null), delay.toNanos(), TimeUnit.NANOSECONDS);
            var unused = future.whenComplete((done, failure) -> {
                delays.remove(future);
                timed.cancel(false);
            });
            if (closed) {
                future.completeExceptionally(closed());
            }
        } catch (RejectedExecutionException e) {
            delays.remove(future);
            future.completeExceptionally(closed());
        }
        return future;
    }

    void close() {
        closed = true;
        delays.forEach(delay -> delay.completeExceptionally(closed()));
    }

    private static AriDisconnectedException closed() {
        return new AriDisconnectedException("The client was closed", null);
    }
}
