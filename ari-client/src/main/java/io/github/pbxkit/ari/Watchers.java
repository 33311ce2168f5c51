package io.github.pbxkit.ari;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * Who hears of a channel ahead of the lanes, as the futures of handles do: what a handler waits for must not stand in the
 * line that the handler holds up. Thread-safe.
 */
final class Watchers {
    private final Executor executor;
    private final Map<String, List<Watcher<?>>> byChannel = new ConcurrentHashMap<>();

    Watchers(Executor executor) {
        this.executor = executor;
    }

    <E extends AriEvent> Registration add(String channelId, Class<E> type, Consumer<? super E> consumer) {
        Watcher<E> watcher = new Watcher<>(type, consumer, new InOrder(executor));
        byChannel.compute(channelId, (id, watchers) -> {
            List<Watcher<?>> grown = watchers == null ? new CopyOnWriteArrayList<>() : watchers;
            grown.add(watcher);
            return grown;
        });
        return () -> byChannel.computeIfPresent(channelId, (id, watchers) -> {
            watchers.remove(watcher);
            return watchers.isEmpty() ? null : watchers;
        });
    }

    /** On the socket's thread. */
    void onEvent(LaneKey lane, AriEvent event) {
        List<Watcher<?>> watchers = lane.kind() == LaneKey.Kind.CHANNEL ? byChannel.get(lane.id()) : null;
        if (watchers != null) {
            watchers.forEach(watcher -> watcher.offer(event));
        }
    }

    /** Drops those of a channel that is gone. */
    void forget(String channelId) {
        byChannel.remove(channelId);
    }

    private record Watcher<E extends AriEvent>(Class<E> type, Consumer<? super E> consumer, Executor inOrder) {
        void offer(AriEvent event) {
            if (type.isInstance(event)) {
                try {
                    inOrder.execute(() -> consumer.accept(type.cast(event)));
                } catch (RejectedExecutionException e) {
                    // The client is closing: nobody waits any more.
                }
            }
        }
    }
}
