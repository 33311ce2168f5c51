package io.github.pbxkit.ari;

import io.github.pbxkit.ari.internal.Futures;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Futures of one kind of object that an event will complete, by the object's id. Thread-safe. */
final class Awaited<T> {
    private final Map<String, CompletableFuture<T>> futures = new ConcurrentHashMap<>();
    private final Executor executor;

    /**
     * None so far.
     *
     * @param executor where futures are completed
     */
    Awaited(Executor executor) {
        this.executor = executor;
    }

    /** The future of an object; the same one until it is complete. */
    CompletableFuture<T> of(String id) {
        return futures.computeIfAbsent(id, key -> new CompletableFuture<>());
    }

    boolean isAwaited(String id) {
        return futures.containsKey(id);
    }

    Set<String> ids() {
        return Set.copyOf(futures.keySet());
    }

    void complete(String id, T value) {
        CompletableFuture<T> future = futures.remove(id);
        if (future != null) {
            Futures.completeOn(executor, future, value, null);
        }
    }

    void fail(String id, AriException failure) {
        CompletableFuture<T> future = futures.remove(id);
        if (future != null) {
            Futures.completeOn(executor, future, null, failure);
        }
    }

    /** Fails a future, unless it is complete already or another one has taken its place. */
    void fail(String id, CompletableFuture<T> future, AriException failure) {
        if (futures.remove(id, future)) {
            Futures.completeOn(executor, future, null, failure);
        }
    }

    void failAll(String reason, @Nullable Throwable cause) {
        for (String id : ids()) {
            fail(id, new AriDisconnectedException(reason, cause));
        }
    }
}
