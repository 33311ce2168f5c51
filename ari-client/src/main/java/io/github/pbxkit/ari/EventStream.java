package io.github.pbxkit.ari;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;

/**
 * All events as a {@link Flow}, in the order in which they came. A subscriber that falls behind by more than its buffer
 * hears of it in {@code onError} and is ended; the others and the handlers do not notice.
 */
final class EventStream implements Flow.Publisher<AriEvent>, AutoCloseable {
    private final Executor executor;
    private final int buffer;
    private final List<SubmissionPublisher<AriEvent>> publishers = new CopyOnWriteArrayList<>();

    EventStream(Executor executor, int buffer) {
        this.executor = executor;
        this.buffer = buffer;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super AriEvent> subscriber) {
        Objects.requireNonNull(subscriber, "subscriber");
        // One publisher each, since ending a slow subscriber must not end the others.
        SubmissionPublisher<AriEvent> publisher = new SubmissionPublisher<>(executor, buffer);
        publisher.subscribe(subscriber);
        publishers.add(publisher);
    }

    void publish(AriEvent event) {
        publishers.removeIf(publisher -> !offer(publisher, event));
    }

    /** Whether the subscriber stays. */
    private static boolean offer(SubmissionPublisher<AriEvent> publisher, AriEvent event) {
        if (!publisher.hasSubscribers()) {
            return false;
        }
        boolean taken = publisher.offer(event, (slow, lost) -> false) >= 0;
        if (!taken) {
            publisher.closeExceptionally(new AriException("This subscriber fell behind by more than "
                    + publisher.getMaxBufferCapacity() + " events and gets no more; events were lost for it"));
        }
        return taken;
    }

    @Override
    public void close() {
        publishers.forEach(SubmissionPublisher::close);
        publishers.clear();
    }
}
