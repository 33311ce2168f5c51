package io.github.pbxkit.ari;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ari.testkit.AriTestServer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventStreamTest {
    private final AriTestServer server = AriTestServer.start();
    private final AriClient ari = TestClients.connected(
            server,
            TestClients.QUICK.toBuilder()
                    .limits(Limits.DEFAULTS.withMaxQueuedEvents(64))
                    .build());

    @AfterEach
    void stop() {
        ari.close();
        server.close();
    }

    @Test
    void givesAllEventsInTheirOrder() {
        Collector collector = new Collector(Long.MAX_VALUE);
        ari.eventStream().subscribe(collector);

        send(0, 50);

        Eventually.until("all came", () -> collector.numbers.size() == 50);
        assertThat(collector.numbers).isSorted();
    }

    @Test
    void givesNoMoreThanWasAskedFor() {
        Collector collector = new Collector(3);
        Collector other = new Collector(Long.MAX_VALUE);
        ari.eventStream().subscribe(collector);
        ari.eventStream().subscribe(other);

        send(0, 20);
        Eventually.until("the other has all", () -> other.numbers.size() == 20);

        assertThat(collector.numbers).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void tellsASlowSubscriberAndNobodyElse() {
        Collector slow = new Collector(1);
        Collector quick = new Collector(Long.MAX_VALUE);
        ari.eventStream().subscribe(slow);
        ari.eventStream().subscribe(quick);

        for (int i = 0; i < 200; i += 20) {
            int upTo = i + 20;
            send(i, upTo);
            Eventually.until(
                    "the quick one and the lanes have " + upTo,
                    () -> quick.numbers.size() == upTo && ari.queuedEvents() == 0);
        }

        Eventually.until("the slow one failed", () -> slow.failure.isDone());
        assertThat(slow.failure.join()).isInstanceOf(AriException.class).hasMessageContaining("fell behind");
        assertThat(quick.failure).isNotDone();
        assertThat(ari.state()).isEqualTo(ConnectionState.LIVE);
    }

    @Test
    void endsWithTheClient() {
        Collector collector = new Collector(Long.MAX_VALUE);
        ari.eventStream().subscribe(collector);

        ari.close();

        Eventually.until("complete", () -> collector.complete.isDone());
    }

    private void send(int from, int to) {
        for (int n = from; n < to; n++) {
            server.faults().sendEvent(TestClients.APPLICATION, "Numbered", Map.of("n", n));
        }
    }

    private static final class Collector implements Flow.Subscriber<AriEvent> {
        final List<Integer> numbers = new CopyOnWriteArrayList<>();
        final CompletableFuture<Throwable> failure = new CompletableFuture<>();
        final CompletableFuture<Void> complete = new CompletableFuture<>();
        private final long demand;

        Collector(long demand) {
            this.demand = demand;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(demand);
        }

        @Override
        public void onNext(AriEvent event) {
            numbers.add((Integer) event.extra().get("n"));
        }

        @Override
        public void onError(Throwable e) {
            failure.complete(e);
        }

        @Override
        public void onComplete() {
            complete.complete(null);
        }
    }
}
