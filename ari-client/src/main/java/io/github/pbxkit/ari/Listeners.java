package io.github.pbxkit.ari;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everyone who wants to hear how the client is doing. Thread-safe. */
final class Listeners {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<AriListener> all = new CopyOnWriteArrayList<>();

    Registration add(AriListener listener) {
        all.add(listener);
        return () -> all.remove(listener);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    void tell(Consumer<AriListener> what) {
        for (AriListener listener : all) {
            try {
                what.accept(listener);
            } catch (Throwable e) { // The other listeners have their own right to know.
                LOG.error("A listener failed", e);
            }
        }
    }
}
