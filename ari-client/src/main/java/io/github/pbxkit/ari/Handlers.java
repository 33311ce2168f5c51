package io.github.pbxkit.ari;

import io.github.pbxkit.ari.event.BridgeEvent;
import io.github.pbxkit.ari.model.Bridge;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who wants which events. Looked up when an event's turn in its lane comes, not when it arrives: a handler that registers
 * another one in {@code StasisStart} thus sees everything that the server sent behind it. Thread-safe.
 */
final class Handlers {
    private static final Logger LOG = LoggerFactory.getLogger(Handlers.class);

    private final List<Handler<?>> all = new CopyOnWriteArrayList<>();
    private final Map<LaneKey, List<Handler<?>>> byObject = new ConcurrentHashMap<>();
    private final LongAdder failures = new LongAdder();

    <E extends AriEvent> Registration add(Class<E> type, Consumer<? super E> consumer) {
        Handler<E> handler = new Handler<>(type, consumer);
        all.add(handler);
        return () -> all.remove(handler);
    }

    <E extends AriEvent> Registration add(LaneKey object, Class<E> type, Consumer<? super E> consumer) {
        Handler<E> handler = new Handler<>(type, consumer);
        byObject.compute(object, (key, handlers) -> {
            List<Handler<?>> grown = handlers == null ? new CopyOnWriteArrayList<>() : handlers;
            grown.add(handler);
            return grown;
        });
        return () -> byObject.computeIfPresent(object, (key, handlers) -> {
            handlers.remove(handler);
            return handlers.isEmpty() ? null : handlers;
        });
    }

    /** Drops the handlers of an object that is gone. */
    void forget(LaneKey object) {
        byObject.remove(object);
    }

    /** Calls everyone who wants the event, on the calling thread. */
    void deliver(LaneKey lane, AriEvent event) {
        call(all, event);
        call(byObject.get(lane), event);
        if (lane.kind() != LaneKey.Kind.BRIDGE && event instanceof BridgeEvent about) {
            Bridge bridge = about.bridge();
            call(bridge == null ? null : byObject.get(LaneKey.ofBridge(bridge.id())), event);
        }
    }

    /** Objects that somebody listens to. */
    int objects() {
        return byObject.size();
    }

    /** Exceptions that came out of handlers. */
    long failures() {
        return failures.sum();
    }

    private void call(@Nullable List<Handler<?>> handlers, AriEvent event) {
        if (handlers != null) {
            for (Handler<?> handler : handlers) {
                call(handler, event);
            }
        }
    }

    private <E extends AriEvent> void call(Handler<E> handler, AriEvent event) {
        if (handler.type.isInstance(event)) {
            try {
                handler.consumer.accept(handler.type.cast(event));
            } catch (Throwable e) { // Whatever it is, the events behind this one have their own right to be handled.
                failures.increment();
                LOG.error("A handler of {} failed", event.type(), e);
            }
        }
    }

    private static final class Handler<E extends AriEvent> {
        private final Class<E> type;
        private final Consumer<? super E> consumer;

        Handler(Class<E> type, Consumer<? super E> consumer) {
            this.type = type;
            this.consumer = consumer;
        }
    }
}
