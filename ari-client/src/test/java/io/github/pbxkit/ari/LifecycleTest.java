package io.github.pbxkit.ari;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.model.Channel;
import io.github.pbxkit.ari.testkit.AriTestServer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LifecycleTest {
    @Test
    void allItsThreadsAreDaemonsWithItsNameAndEndWithIt() {
        try (AriTestServer server = AriTestServer.start()) {
            AriClient ari = TestClients.connected(server);
            Set<Thread> threads = ConcurrentHashMap.newKeySet();
            ari.on(StasisStart.class, e -> {
                threads.add(Thread.currentThread());
                ari.channels().list().await();
            });
            ari.onState(change -> threads.add(Thread.currentThread()));
            server.incoming(TestClients.APPLICATION);
            Eventually.until("handled", () -> !threads.isEmpty() && ari.queuedEvents() == 0);

            ari.close();

            assertThat(threads)
                    .isNotEmpty()
                    .allSatisfy(thread -> assertThat(thread.getName()).startsWith("pbxkit-ari-"))
                    .allMatch(Thread::isDaemon);
            Eventually.until("threads ended", () -> threads.stream().noneMatch(Thread::isAlive));
        }
    }

    @Test
    void executorsHandedInAreLeftRunning() {
        ExecutorService lanes = Executors.newFixedThreadPool(2);
        ExecutorService completion = Executors.newCachedThreadPool();
        var scheduler = Executors.newSingleThreadScheduledExecutor();
        try (AriTestServer server = AriTestServer.start()) {
            AriOptions options = TestClients.QUICK.toBuilder()
                    .laneExecutor(lanes)
                    .completionExecutor(completion)
                    .scheduler(scheduler)
                    .build();
            AriClient ari = TestClients.connected(server, options);
            ari.close();

            assertThat(List.of(lanes, completion, scheduler)).noneMatch(ExecutorService::isShutdown);
        } finally {
            List.of(lanes, completion, scheduler).forEach(ExecutorService::shutdown);
        }
    }

    @Test
    void aHandlerMayCloseTheClient() {
        try (AriTestServer server = AriTestServer.start()) {
            Timeouts patient = TestClients.QUICK.timeouts().withClose(Duration.ofMinutes(5));
            AriClient ari = TestClients.connected(
                    server, TestClients.QUICK.toBuilder().timeouts(patient).build());
            AtomicReference<Duration> took = new AtomicReference<>();
            ari.on(StasisStart.class, e -> {
                long begin = System.nanoTime();
                ari.close();
                took.set(Duration.ofNanos(System.nanoTime() - begin));
            });

            server.incoming(TestClients.APPLICATION);
            Eventually.until("closed", () -> took.get() != null);

            assertThat(took.get()).as("it does not wait for itself").isLessThan(patient.close());
        }
    }

    @Test
    void whatRunsWhenItClosesFails() throws Exception {
        try (AriTestServer server = AriTestServer.start()) {
            AriClient ari = TestClients.connected(server);
            server.faults().delay(Duration.ofSeconds(60));
            CompletableFuture<List<Channel>> slow = ari.channels().list().send();
            Thread waiter = new Thread(
                    () -> assertThatThrownBy(() -> ari.bridges().list().await())
                            .isInstanceOf(AriDisconnectedException.class));
            waiter.start();
            server.awaitRequest(request -> request.path().endsWith("/channels"), Duration.ofSeconds(20));
            server.awaitRequest(request -> request.path().endsWith("/bridges"), Duration.ofSeconds(20));

            ari.close();

            assertThatThrownBy(() -> slow.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(AriDisconnectedException.class);
            waiter.join(20_000);
            assertThat(waiter.isAlive()).isFalse();
        }
    }

    @Test
    void aConnectionThatIsBeingMadeIsBrokenOff() {
        try (AriTestServer server = AriTestServer.start()) {
            server.faults().halfOpen();
            AriClient ari = TestClients.create(server);
            CompletableFuture<Void> connected = ari.connect();

            ari.close();

            assertThatThrownBy(() -> connected.get(20, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(AriDisconnectedException.class);
        }
    }

    @Test
    void aClientThatReadsWhatItMissedIsNotLiveAgainBecauseItIsClosed() {
        try (AriTestServer server = AriTestServer.start()) {
            AriClient ari = TestClients.connected(server);
            List<ConnectionState> seen = new CopyOnWriteArrayList<>();
            ari.onState(change -> seen.add(change.state()));
            server.faults().delay(Duration.ofSeconds(60));
            server.faults().drop();
            Eventually.until("reading", () -> ari.state() == ConnectionState.SYNCING);

            ari.close();

            Eventually.until("told", () -> seen.contains(ConnectionState.CLOSED));
            assertThat(seen)
                    .containsSubsequence(ConnectionState.GAP, ConnectionState.SYNCING, ConnectionState.CLOSED)
                    .doesNotContain(ConnectionState.LIVE);
        }
    }

    @Test
    void aFailingStateListenerStopsNobody() {
        try (AriTestServer server = AriTestServer.start();
                AriClient ari = TestClients.create(server)) {
            Set<ConnectionState> seen = ConcurrentHashMap.newKeySet();
            ari.onState(change -> {
                throw new IllegalStateException("a bug");
            });
            Registration registration = ari.onState(change -> seen.add(change.state()));

            TestClients.connect(ari);
            Eventually.until("told", () -> seen.contains(ConnectionState.LIVE));
            registration.close();
            ari.close();

            assertThat(seen).doesNotContain(ConnectionState.CLOSED);
        }
    }

    @Test
    void waitingCanBeInterrupted() throws Exception {
        try (AriTestServer server = AriTestServer.start();
                AriClient ari = TestClients.connected(server)) {
            server.faults().delay(Duration.ofSeconds(60));
            CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
            Thread waiter = new Thread(() -> {
                try {
                    ari.channels().answer("1").await();
                } catch (AriException e) {
                    interrupted.complete(Thread.currentThread().isInterrupted()
                            && e.getMessage().contains("POST /channels/1/answer"));
                }
            });
            waiter.start();
            server.awaitRequest(request -> request.path().endsWith("/answer"), Duration.ofSeconds(20));

            waiter.interrupt();

            assertThat(interrupted.get(20, TimeUnit.SECONDS)).isTrue();
        }
    }
}
