package io.github.pbxkit.ami;

import io.netty.channel.EventLoop;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A future that refuses to block the one thread that could complete it. Blocking anywhere else is safe. */
final class AmiFuture<T> extends CompletableFuture<T> {
    private final EventLoop loop;

    AmiFuture(EventLoop loop) {
        this.loop = loop;
    }

    @Override
    public T get() throws InterruptedException, ExecutionException {
        refuseToBlockTheLoop();
        return super.get();
    }

    @Override
    public T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        refuseToBlockTheLoop();
        return super.get(timeout, unit);
    }

    @Override
    public T join() {
        refuseToBlockTheLoop();
        return super.join();
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new AmiFuture<>(loop);
    }

    private void refuseToBlockTheLoop() {
        if (loop.inEventLoop() && !isDone()) {
            throw new IllegalStateException("waiting for an answer on the event loop thread "
                    + Thread.currentThread().getName() + ", which has to read that answer: use thenAccept there");
        }
    }
}
