package io.github.pbxkit.ami;

import static io.github.pbxkit.ami.Servers.await;
import static io.github.pbxkit.ami.Servers.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.testkit.AmiTestServer;
import io.netty.channel.EventLoopGroup;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventDeliveryTest {
    private final AmiTestServer server = AmiTestServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    private void emitNumbers(int count) {
        for (int i = 0; i < count; i++) {
            server.emit("Number", "Value", String.valueOf(i));
        }
    }

    private static boolean isNumber(AmiMessage message) {
        return message.name().equals("Number");
    }

    @Test
    void deliversUnknownEventsWithEverythingInThem() {
        try (AmiClient client = Servers.connected(server)) {
            List<UnknownEvent> events = new CopyOnWriteArrayList<>();
            client.on(UnknownEvent.class, events::add);
            server.emit("FromTheFuture", "Shape", "round", "Shape", "square");
            await("event", () -> !events.isEmpty());
            assertThat(events.get(0).message().all("Shape")).containsExactly("round", "square");
            assertThat(events.get(0).generation()).isEqualTo(1);
            assertThat(events.get(0).origin().server()).isEqualTo(client.name());
        }
    }

    @Test
    void deliversInOrder() {
        try (AmiClient client = Servers.connected(server)) {
            List<Integer> values = new CopyOnWriteArrayList<>();
            client.on(AmiEvent.class, event -> event.message().intValue("Value").ifPresent(values::add));
            emitNumbers(5_000);
            await("all", () -> values.size() == 5_000);
            assertThat(values).isEqualTo(IntStream.range(0, 5_000).boxed().toList());
        }
    }

    @Test
    void stopsDeliveringToAClosedRegistration() {
        try (AmiClient client = Servers.connected(server)) {
            AtomicInteger first = new AtomicInteger();
            AtomicInteger second = new AtomicInteger();
            Registration registration = client.onMessage(m -> first.addAndGet(isNumber(m) ? 1 : 0));
            client.onMessage(m -> second.addAndGet(isNumber(m) ? 1 : 0));
            emitNumbers(1);
            await("both", () -> first.get() == 1 && second.get() == 1);
            registration.close();
            emitNumbers(1);
            await("second", () -> second.get() == 2);
            assertThat(first).hasValue(1);
        }
    }

    @Test
    void takingAHandlerBackWhileAnEventIsOnItsWayIsNoOverflow() {
        ExecutorService threads = Executors.newCachedThreadPool();
        AtomicReference<Registration> second = new AtomicReference<>();
        Executor closesTheSecond = task -> { // runs on the network thread, between the first handler and the second
            Registration registration = second.getAndSet(null);
            if (registration != null) {
                registration.close();
            }
            threads.execute(task);
        };
        try (AmiClient client =
                Servers.builder(server).eventExecutor(closesTheSecond).build()) {
            AtomicInteger first = new AtomicInteger();
            get(client.connect());
            get(client.send(AmiAction.of("Ping")));
            client.onMessage(m -> first.addAndGet(isNumber(m) ? 1 : 0));
            second.set(client.onMessage(m -> {}));
            emitNumbers(1);
            await("first", () -> first.get() == 1 && second.get() == null);
            get(client.send(AmiAction.of("Ping")));
            assertThat(client.stats().droppedEvents()).isZero();
            assertThat(client.stats().connections()).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anExecutorThatRefusesIsAnOverflowAndDeliveryGoesOnAfterIt() {
        ExecutorService threads = Executors.newCachedThreadPool();
        AtomicBoolean isFull = new AtomicBoolean();
        Executor bounded = task -> {
            if (isFull.get()) {
                throw new RejectedExecutionException("full");
            }
            threads.execute(task);
        };
        try (AmiClient client = Servers.builder(server).eventExecutor(bounded).build()) {
            AtomicInteger seen = new AtomicInteger();
            client.onMessage(m -> seen.addAndGet(isNumber(m) ? 1 : 0));
            get(client.connect());
            emitNumbers(1);
            await("before", () -> seen.get() == 1);
            isFull.set(true);
            await("refused", () -> {
                emitNumbers(1);
                return client.stats().droppedEvents() > 0;
            });
            await("connected again", () -> client.stats().connections() > 1);
            isFull.set(false);
            await("after", () -> {
                emitNumbers(1);
                return seen.get() > 1;
            });
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aHandlerMayBlockOnAnswersWithOneThreadForAllHandlers() {
        ExecutorService oneThread = Executors.newSingleThreadExecutor();
        try (AmiClient client = Servers.builder(server).eventExecutor(oneThread).build()) {
            AtomicInteger answered = new AtomicInteger();
            client.on(AmiEvent.class, event -> {
                if (event.name().equals("Number")) {
                    client.send(AmiAction.of("Ping")).join();
                    client.sendList(AmiAction.of("DeviceStateList")).join();
                    answered.incrementAndGet();
                }
            });
            get(client.connect());
            emitNumbers(20);
            await("20 answered", () -> answered.get() == 20);
        } finally {
            oneThread.shutdownNow();
        }
    }

    @Test
    void aContinuationMayBlockOnAnotherAnswer() {
        try (AmiClient client = Servers.connected(server)) {
            String word = get(client.send(AmiAction.of("Ping"))
                    .thenApply(pong -> client.send(AmiAction.of("Ping")).join().word()));
            assertThat(word).isEqualTo("Success");
        }
    }

    @Test
    void onlyTheEventLoopRefusesToBlock() {
        EventLoopGroup group = AmiRuntime.nioGroup("test-io");
        try (AmiClient client = Servers.builder(server).eventLoopGroup(group).build()) {
            get(client.connect());
            CompletableFuture<String> outcome = new CompletableFuture<>();
            group.next().execute(() -> {
                try {
                    client.send(AmiAction.of("Ping"))
                            .thenApply(AmiResponse::word)
                            .join();
                    outcome.complete("joined");
                } catch (IllegalStateException refused) {
                    outcome.complete(refused.getMessage());
                }
            });
            assertThat(get(outcome)).contains("event loop");
            client.close();
            assertThat(group.isShuttingDown()).isFalse();
        } finally {
            group.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        }
    }

    @Test
    void aStalledHandlerStopsNeitherOthersNorAnswers() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        try (AmiClient client = Servers.connected(server)) {
            AtomicInteger others = new AtomicInteger();
            client.onMessage(m -> awaitQuietly(release));
            client.onMessage(m -> others.addAndGet(isNumber(m) ? 1 : 0));
            emitNumbers(1000);
            await("others", () -> others.get() == 1000);
            get(client.send(AmiAction.of("Ping")));
        } finally {
            release.countDown();
        }
    }

    @Test
    void aFailingHandlerGetsTheNextEventAllTheSame() {
        try (AmiClient client = Servers.connected(server)) {
            AtomicInteger calls = new AtomicInteger();
            client.onMessage(m -> {
                if (isNumber(m)) {
                    calls.incrementAndGet();
                    throw new IllegalStateException("expected in the log of this test");
                }
            });
            emitNumbers(2);
            await("both", () -> calls.get() == 2);
        }
    }

    @Test
    void overflowReconnectsByDefaultAndRunsTheResync() {
        CountDownLatch release = new CountDownLatch(1);
        try (AmiClient client = Servers.builder(server)
                .queue(100, OverflowPolicy.DISCONNECT_AND_RESYNC)
                .build()) {
            AtomicInteger resyncs = new AtomicInteger();
            List<ConnectionChange> changes = new CopyOnWriteArrayList<>();
            client.onResync(session -> resyncs.incrementAndGet());
            client.onState(changes::add);
            get(client.connect());
            client.onMessage(m -> awaitQuietly(release));
            emitNumbers(300);
            await("reconnected", () -> resyncs.get() >= 2); // again and again, until the handler goes on
            release.countDown();
            await("gap told", () -> changes.stream().anyMatch(c -> c.state() == ConnectionState.GAP));
            assertThat(changes)
                    .filteredOn(c -> c.state() == ConnectionState.GAP)
                    .first()
                    .satisfies(c -> assertThat(c.reason()).isInstanceOf(AmiOverflowException.class));
        }
    }

    @Test
    void overflowMayDropTheOldestOrTheNewest() {
        assertThat(survivors(OverflowPolicy.DROP_OLDEST)).endsWith(299).hasSizeLessThan(300);
        assertThat(survivors(OverflowPolicy.DROP_NEWEST)).startsWith(0).doesNotContain(299);
    }

    private List<Integer> survivors(OverflowPolicy policy) {
        CountDownLatch release = new CountDownLatch(1);
        try (AmiClient client = Servers.builder(server).queue(100, policy).build()) {
            List<Integer> values = new CopyOnWriteArrayList<>();
            AtomicBoolean isLastSeen = new AtomicBoolean();
            get(client.connect());
            client.onMessage(m -> {
                awaitQuietly(release);
                m.intValue("Value").ifPresent(values::add);
                isLastSeen.compareAndSet(false, m.name().equals("Last"));
            });
            emitNumbers(300);
            await("dropped", () -> client.stats().droppedEvents() >= 199);
            get(client.send(AmiAction.of("Ping")));
            if (policy == OverflowPolicy.DROP_OLDEST) {
                server.emit("Last"); // takes the place of the oldest one that waits
            }
            release.countDown();
            await("rest", () -> {
                if (policy == OverflowPolicy.DROP_NEWEST) {
                    server.emit("Last"); // one too many while the queue is full, so again and again
                }
                return isLastSeen.get();
            });
            assertThat(client.stats().connections()).isEqualTo(1);
            return values;
        }
    }

    @Test
    void overflowMayPauseReadingAndLosesNothingThen() {
        CountDownLatch release = new CountDownLatch(1);
        try (AmiClient client =
                Servers.builder(server).queue(100, OverflowPolicy.PAUSE_READING).build()) {
            AtomicInteger seen = new AtomicInteger();
            get(client.connect());
            get(client.send(AmiAction.of("Ping"))); // FullyBooted has come
            client.onMessage(m -> {
                awaitQuietly(release);
                seen.addAndGet(isNumber(m) ? 1 : 0);
            });
            long before = client.stats().messages();
            emitNumbers(20_000);
            await("as many as fit", () -> client.stats().messages() >= before + 100);
            release.countDown();
            await("all", () -> seen.get() == 20_000);
            assertThat(client.stats().droppedEvents()).isZero();
            assertThat(client.stats().pausedReading()).isPositive();
        }
    }

    /** Asterisk cuts a reader that stalls longer than its write timeout; the client has to come back by itself. */
    @Test
    void comesBackAfterTheServerCutItForStalling() {
        CountDownLatch release = new CountDownLatch(1);
        try (AmiTestServer strict = AmiTestServer.builder()
                        .writeTimeout(Duration.ofMillis(100))
                        .start();
                AmiClient client = Servers.builder(strict)
                        .queue(10, OverflowPolicy.PAUSE_READING)
                        .build()) {
            AtomicInteger resyncs = new AtomicInteger();
            client.onResync(session -> resyncs.incrementAndGet());
            get(client.connect());
            client.onMessage(m -> awaitQuietly(release));
            String big = "x".repeat(10_000);
            for (int i = 0; i < 3_000; i++) {
                strict.emit("Number", "Value", big);
            }
            await("cut by the server", () -> strict.clients() == 0);
            release.countDown();
            await("second resync", () -> resyncs.get() >= 2);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(Servers.SOON.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
