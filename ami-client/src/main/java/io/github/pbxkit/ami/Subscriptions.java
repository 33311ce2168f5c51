package io.github.pbxkit.ami;

import io.github.pbxkit.ami.codec.AmiMessage;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Who wants events, each with a queue of its own. Registered from any thread, published to on the event loop. */
final class Subscriptions {
    private final AmiOptions options;
    private final Executor executor;
    private final Counters counters;
    private final List<Subscription> all = new CopyOnWriteArrayList<>();

    Subscriptions(AmiOptions options, Executor executor, Counters counters) {
        this.options = options;
        this.executor = executor;
        this.counters = counters;
    }

    <E extends AmiEvent> Registration on(Class<E> type, Consumer<? super E> handler) {
        return add(Subscription.of(type, handler, options.queueCapacity, executor));
    }

    Registration onMessage(Consumer<AmiMessage> handler) {
        return add(Subscription.ofMessages(handler, options.queueCapacity, executor));
    }

    private Registration add(Subscription subscription) {
        all.add(subscription);
        return () -> {
            all.remove(subscription);
            subscription.queue().close();
        };
    }

    void publish(AmiMessage message, AmiOrigin origin, AmiConnection connection) {
        if (all.isEmpty()) {
            return;
        }
        AmiEvent event = EventTypes.event(message, origin);
        for (Subscription subscription : all) {
            if (subscription.wants(event)) {
                publish(event, subscription, connection);
            }
        }
    }

    private void publish(AmiEvent event, Subscription subscription, AmiConnection connection) {
        SerialQueue<AmiEvent> queue = subscription.queue();
        SerialQueue.Put outcome = switch (options.overflow) {
            case DROP_OLDEST -> queue.addDroppingOldest(event);
            case DROP_NEWEST, DISCONNECT_AND_RESYNC -> queue.offer(event);
            case PAUSE_READING -> queue.add(event);
        };
        switch (outcome) {
            case TAKEN, CLOSED -> {} // closed: taken back by its user while this event came
            case DISPLACED -> counters.droppedEvents.incrementAndGet();
            case FULL, REFUSED -> onLost(outcome, connection);
        }
        if (options.overflow == OverflowPolicy.PAUSE_READING) {
            connection.pauseWhileFull(queue);
        }
    }

    private void onLost(SerialQueue.Put outcome, AmiConnection connection) {
        counters.droppedEvents.incrementAndGet();
        if (options.overflow == OverflowPolicy.DISCONNECT_AND_RESYNC) {
            String reason = outcome == SerialQueue.Put.FULL
                    ? "a handler did not keep up: " + options.queueCapacity + " events wait for it (option queue)"
                    : "the event executor (option eventExecutor) refused to run a handler";
            connection.close(new AmiOverflowException(reason + "; reconnecting to have a true picture again"));
        }
    }
}
