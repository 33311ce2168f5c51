package io.github.pbxkit.ari.internal;

import io.github.pbxkit.ari.AriException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** Small things about futures. */
public final class Futures {
    private Futures() {}

    /**
     * Ends a future as another one ended, without the wrapping that dependent stages get.
     *
     * @param future to complete
     * @param value its value, where there is no failure
     * @param failure its failure, null if none
     * @param <T> its type
     */
    @SuppressWarnings("NullAway") // A null value is the one of a Void.
    public static <T> void complete(CompletableFuture<T> future, @Nullable T value, @Nullable Throwable failure) {
        if (failure == null) {
            future.complete(value);
        } else {
            future.completeExceptionally(unwrap(failure));
        }
    }

    /**
     * Ends a future as another one ended, on an executor. Where that takes no tasks any more, on this thread: nobody must wait
     * for ever.
     *
     * @param executor runs what depends on the future
     * @param future to complete
     * @param value its value, where there is no failure
     * @param failure its failure, null if none
     * @param <T> its type
     */
    public static <T> void completeOn(
            Executor executor, CompletableFuture<T> future, @Nullable T value, @Nullable Throwable failure) {
        try {
            executor.execute(() -> complete(future, value, failure));
        } catch (RejectedExecutionException e) {
            complete(future, value, failure);
        }
    }

    /**
     * When the first is cancelled, the second is too.
     *
     * @param result what a caller may cancel
     * @param work what it depends on
     */
    public static void cancelWith(CompletableFuture<?> result, CompletableFuture<?> work) {
        var unused = result.whenComplete((value, failure) -> {
            if (result.isCancelled()) {
                work.cancel(false);
            }
        });
    }

    /**
     * Waits for a future.
     *
     * @param future what to wait for
     * @param what names it in messages
     * @param <T> its type
     * @return its value
     * @throws AriException if it failed, with the waiting thread's stack trace as a suppressed one; or if the thread was
     *     interrupted
     */
    public static <T> T await(CompletableFuture<T> future, Object what) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AriException("Interrupted while waiting for " + what + "; it may still be carried out", e);
        } catch (ExecutionException e) {
            Throwable cause = unwrap(e);
            AriException failure =
                    cause instanceof AriException known ? known : new AriException(what + " failed: " + cause, cause);
            failure.addSuppressed(new AriException("waited for here"));
            throw failure;
        }
    }

    /**
     * What really failed.
     *
     * @param failure possibly wrapped
     * @return the cause
     */
    public static Throwable unwrap(Throwable failure) {
        Throwable cause = failure.getCause();
        boolean wraps = failure instanceof CompletionException || failure instanceof ExecutionException;
        return wraps && cause != null ? unwrap(cause) : failure;
    }
}
