package io.github.pbxkit.ami;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A future that refuses to block the one thread that could complete it. Blocking anywhere else is safe. */
final class AmiFuture<T> extends CompletableFuture<T> {
    private final AmiRuntime runtime;

    AmiFuture(AmiRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public T get() throws InterruptedException, ExecutionException {
        boolean hasLeft = beforeWaiting();
        try {
            return super.get();
        } finally {
            afterWaiting(hasLeft);
        }
    }

    @Override
    public T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        boolean hasLeft = beforeWaiting();
        try {
            return super.get(timeout, unit);
        } finally {
            afterWaiting(hasLeft);
        }
    }

    @Override
    public T join() {
        boolean hasLeft = beforeWaiting();
        try {
            return super.join();
        } finally {
            afterWaiting(hasLeft);
        }
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new AmiFuture<>(runtime);
    }

    private boolean beforeWaiting() {
        if (isDone()) {
            return false;
        }
        if (runtime.loop().inEventLoop()) {
            throw new IllegalStateException("waiting for an answer on the event loop thread "
                    + Thread.currentThread().getName() + ", which has to read that answer: use thenAccept there");
        }
        return runtime.completions().leave();
    }

    private void afterWaiting(boolean hasLeft) {
        if (hasLeft) {
            runtime.completions().comeBack();
        }
    }
}
