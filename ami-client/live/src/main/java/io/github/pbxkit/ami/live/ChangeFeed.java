package io.github.pbxkit.ami.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells one listener of changes, on an executor. Changes of the same thing that wait are made one: what waits can never
 * be more than the things there are, and {@code before} is always what the listener heard last.
 */
final class ChangeFeed {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);

    private final LiveKind kind;
    private final Consumer<LiveChange<?>> listener;
    private final SerialTask delivery;
    private final ReentrantLock lock = new ReentrantLock();
    private Map<String, LiveChange<?>> waiting = new LinkedHashMap<>();
    private volatile boolean isClosed;

    ChangeFeed(LiveKind kind, Consumer<LiveChange<?>> listener, Executor executor) {
        this.kind = kind;
        this.listener = listener;
        this.delivery = new SerialTask(executor, this::deliver);
    }

    void add(List<LiveChange<?>> changes) {
        boolean isNews = false;
        lock.lock();
        try {
            for (LiveChange<?> change : changes) {
                if (change.kind() == kind) {
                    waiting.merge(change.key(), change, ChangeFeed::joined);
                    isNews = true;
                }
            }
        } finally {
            lock.unlock();
        }
        if (isNews && !isClosed) {
            delivery.ask();
        }
    }

    /** Null, which removes it from what waits, if it came and went unheard. */
    @SuppressWarnings({"unchecked", "NullAway"}) // both are of the same kind; null is how merge() removes
    private static LiveChange<?> joined(LiveChange<?> first, LiveChange<?> next) {
        LiveChange<LiveEntity> both = ((LiveChange<LiveEntity>) first).then((LiveChange<LiveEntity>) next);
        return both.isNone() ? null : both;
    }

    private void deliver() {
        for (LiveChange<?> change : take()) {
            if (isClosed) {
                return;
            }
            try {
                listener.accept(change);
            } catch (RuntimeException | Error e) {
                LOG.warn("a listener of {} changes failed at {}", kind, change.key(), e);
            }
        }
    }

    private List<LiveChange<?>> take() {
        lock.lock();
        try {
            List<LiveChange<?>> taken = new ArrayList<>(waiting.values());
            waiting = new LinkedHashMap<>();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    void close() {
        isClosed = true;
    }
}
