package io.github.pbxkit.ami;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** An answer for a user: a future that is completed away from the event loop, so that whoever waits may also block. */
abstract class FutureAnswer<T> extends PendingAnswer {
    private final CompletableFuture<T> future;
    private final AmiRuntime runtime;
    private volatile boolean isFinished;
    private Runnable outcome = () -> {};

    FutureAnswer(AmiAction action, Duration timeout, AmiRuntime runtime) {
        super(action, timeout);
        this.future = new AmiFuture<>(runtime.loop());
        this.runtime = runtime;
    }

    final CompletableFuture<T> future() {
        return future;
    }

    /** Whether the outcome is known here; if the future is done all the same, somebody else did that. */
    final boolean isFinished() {
        return isFinished;
    }

    /** The outcome is known; the future gets it when the action is forgotten, see {@link #settle}. */
    final Progress complete(T value) {
        isFinished = true;
        outcome = () -> future.complete(value);
        return Progress.DONE;
    }

    final Progress refuse(AmiResponse response) {
        return failWith(refusal(response, runtime.server()));
    }

    final Progress failWith(Throwable reason) {
        isFinished = true;
        outcome = () -> future.completeExceptionally(reason);
        return Progress.DONE;
    }

    @Override
    void settle() {
        runtime.completions().add(outcome);
    }

    /** Gives the future its outcome, on the thread that calls. */
    final void deliver() {
        outcome.run();
    }

    /** At once, whatever the outcome would otherwise have to wait for. */
    @Override
    final void fail(Throwable reason) {
        failWith(reason);
        runtime.complete(outcome);
    }

    @Override
    final boolean isAbandoned() {
        return future.isDone();
    }
}
