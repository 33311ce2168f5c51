package io.github.pbxkit.ami;

import io.github.pbxkit.ami.codec.AmiMessage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One subscriber: which events it wants, and its own bounded queue in front of it. */
final class Subscription {
    private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);

    private final Class<?> type;
    private final Consumer<AmiEvent> handler;
    private final SerialQueue<AmiEvent> queue;

    private Subscription(Class<?> type, Consumer<AmiEvent> handler, int capacity, Executor executor) {
        this.type = type;
        this.handler = handler;
        this.queue = new SerialQueue<>(capacity, executor, this::deliver);
    }

    static <E extends AmiEvent> Subscription of(
            Class<E> type, Consumer<? super E> handler, int capacity, Executor executor) {
        return new Subscription(type, event -> handler.accept(type.cast(event)), capacity, executor);
    }

    static Subscription ofMessages(Consumer<AmiMessage> handler, int capacity, Executor executor) {
        return new Subscription(AmiEvent.class, event -> handler.accept(event.message()), capacity, executor);
    }

    boolean wants(AmiEvent event) {
        return type.isInstance(event);
    }

    SerialQueue<AmiEvent> queue() {
        return queue;
    }

    private void deliver(AmiEvent event) {
        try {
            handler.accept(event);
        } catch (RuntimeException | Error failure) {
            LOG.warn("a handler of {} events failed on {}", type.getSimpleName(), event.name(), failure);
        }
    }
}
