package io.github.pbxkit.ami;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who wants to know about the connection. Changes are told in order; there are few, so none is ever dropped. */
final class StateListeners {
    private static final Logger LOG = LoggerFactory.getLogger(StateListeners.class);

    private final List<Consumer<? super ConnectionChange>> all = new CopyOnWriteArrayList<>();
    private final SerialQueue<ConnectionChange> queue;

    StateListeners(Executor executor) {
        queue = new SerialQueue<>(Integer.MAX_VALUE, executor, this::deliver);
    }

    Registration add(Consumer<? super ConnectionChange> listener) {
        all.add(listener);
        return () -> all.remove(listener);
    }

    void publish(ConnectionChange change) {
        if (!all.isEmpty() && queue.add(change) == SerialQueue.Put.REFUSED) {
            LOG.warn("nobody was told of the change to {}: the event executor takes no more tasks", change.state());
        }
    }

    private void deliver(ConnectionChange change) {
        for (Consumer<? super ConnectionChange> listener : all) {
            try {
                listener.accept(change);
            } catch (RuntimeException | Error failure) {
                LOG.warn("a listener failed on the change to {}", change.state(), failure);
            }
        }
    }
}
