package io.github.pbxkit.ami;

import static io.github.pbxkit.ami.Servers.await;
import static io.github.pbxkit.ami.Servers.failure;
import static io.github.pbxkit.ami.Servers.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.testkit.AmiTestServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReconnectTest {
    private final AmiTestServer server = AmiTestServer.start();
    private final List<String> story = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void runsTheResyncBeforeLiveEventsAfterEachLogin() {
        try (AmiClient client = Servers.builder(server).build()) {
            client.on(AmiEvent.class, event -> {
                if (event.name().equals("DeviceStateChange")) {
                    story.add("event " + event.message().first("State", "") + " of " + event.generation());
                }
            });
            client.onResync(session -> {
                server.emit("DeviceStateChange", "Device", "Custom:a", "State", "BUSY"); // while the hook runs
                client.sendList(AmiAction.of("DeviceStateList")).join();
                story.add("resync of " + session.generation());
            });
            get(client.connect());
            await("first event", () -> story.size() == 2);
            server.kill();
            await("gap", () -> client.state() == ConnectionState.GAP);
            server.restart();
            await("second event", () -> story.size() == 4);
            assertThat(story).containsExactly("resync of 1", "event BUSY of 1", "resync of 2", "event BUSY of 2");
        }
    }

    @Test
    void tellsWhatHappensToTheConnection() {
        try (AmiClient client = Servers.builder(server).build()) {
            client.onState(change -> story.add(change.previous() + ">" + change.state()));
            get(client.connect());
            server.kill();
            await("gap", () -> client.state() == ConnectionState.GAP);
            server.restart();
            await("live again", () -> client.state() == ConnectionState.LIVE);
            client.close();
            await("closed told", () -> story.contains("LIVE>CLOSED"));
            assertThat(story).startsWith("CLOSED>CONNECTING", "CONNECTING>SYNCING", "SYNCING>LIVE", "LIVE>GAP");
            assertThat(story).endsWith("GAP>SYNCING", "SYNCING>LIVE", "LIVE>CLOSED");
        }
    }

    @Test
    void failsActionsInFlightAndNeverSendsThemAgain() {
        server.faults().ignore("Originate");
        try (AmiClient client = Servers.connected(server)) {
            CompletableFuture<AmiResponse> call =
                    client.send(AmiAction.of("Originate").with("Channel", "PJSIP/1"));
            await("sent", () -> !server.requests("Originate").isEmpty());
            server.faults().dropConnections();
            assertThat(failure(call))
                    .isInstanceOfSatisfying(
                            AmiDisconnectedException.class,
                            e -> assertThat(e.isSent()).isTrue());
            await(
                    "back",
                    () -> client.state() == ConnectionState.LIVE
                            && client.stats().connections() == 2);
            get(client.send(AmiAction.of("Ping")));
            assertThat(server.requests("Originate")).hasSize(1);
        }
    }

    @Test
    void letsActionsWaitForTheConnectionIfAsked() {
        try (AmiClient client = Servers.builder(server)
                .whenDisconnected(WhenDisconnected.WAIT)
                .reconnectDelay(ReconnectDelay.constant(Duration.ofMillis(100)))
                .build()) {
            get(client.connect());
            server.kill();
            await("gap", () -> client.state() == ConnectionState.GAP);
            CompletableFuture<AmiResponse> tooLate = client.send(AmiAction.of("Ping"), Duration.ofMillis(50));
            CompletableFuture<AmiResponse> inTime = client.send(AmiAction.of("Ping"));
            assertThat(failure(tooLate)).isInstanceOf(AmiTimeoutException.class);
            server.restart();
            assertThat(get(inTime).word()).isEqualTo("Success");
            assertThat(client.stats().pendingActions()).isZero();
        }
    }

    @Test
    void countsWhatWasCutOffInTheMiddleOfAMessage() {
        try (AmiClient client = Servers.connected(server)) {
            server.faults().cutMidFrame();
            await("back", () -> client.stats().connections() == 2);
            assertThat(client.stats().truncatedBytes()).isEqualTo("Event: Newchannel\r\nChannel: PJSIP/60".length());
        }
    }

    @Test
    void noticesAPeerThatIsGoneWithoutAWord() {
        try (AmiClient client = Servers.builder(server)
                .ping(Duration.ofMillis(100), Duration.ofMillis(100))
                .build()) {
            client.onState(change -> story.add(change.state() + " "
                    + (change.reason() == null ? "" : change.reason().getMessage())));
            get(client.connect());
            server.faults().silence(true);
            await(
                    "noticed",
                    () -> story.stream().anyMatch(line -> line.startsWith("GAP") && line.contains("no sign of life")));
            server.faults().silence(false);
            await("back", () -> client.state() == ConnectionState.LIVE);
        }
    }

    @Test
    void pingsASilentServerAndStaysConnected() {
        try (AmiClient client = Servers.builder(server)
                .ping(Duration.ofMillis(50), Servers.SOON)
                .build()) {
            get(client.connect());
            await("three pings", () -> server.requests("Ping").size() >= 3);
            assertThat(client.stats().connections()).isEqualTo(1);
            assertThat(client.stats().pingRoundTrip()).isPositive();
        }
    }

    @Test
    void stopsTryingWhenItsLoginIsRefusedLater() {
        try (AmiClient client = Servers.connected(server)) {
            server.on("Login", (request, reply) -> reply.error("Authentication failed"));
            server.faults().dropConnections();
            await("given up", () -> client.state() == ConnectionState.CLOSED);
            assertThat(server.requests("Login")).hasSize(2);
            assertThat(failure(client.send(AmiAction.of("Ping")))).isInstanceOf(AmiDisconnectedException.class);
        }
    }

    @Test
    void triesAgainWhenItsOldSessionStillHoldsTheLogin() {
        AtomicInteger refusals = new AtomicInteger(3);
        try (AmiClient client = Servers.connected(server)) {
            server.on("Login", (request, reply) -> {
                if (refusals.decrementAndGet() > 0) {
                    reply.error("Login Already In Use");
                } else {
                    reply.success("Message", "Authentication accepted");
                }
            });
            server.faults().dropConnections();
            await("back", () -> client.stats().connections() == 2);
        }
    }

    @Test
    void keepsTryingFromTheStartIfAsked() {
        server.kill();
        try (AmiClient client = Servers.builder(server).keepTrying().build()) {
            CompletableFuture<Void> connected = client.connect();
            client.onState(change -> story.add(change.state().toString()));
            await("several attempts", () -> story.size() >= 2);
            server.restart();
            get(connected);
        }
    }

    @Test
    void resyncsOnceMoreWhenTheServerHasOnlyNowFinishedStarting() {
        try (AmiTestServer booting = AmiTestServer.builder().stillBooting().start();
                AmiClient client = Servers.builder(booting).build()) {
            client.onResync(session -> story.add("resync"));
            client.on(AmiEvent.class, event -> story.add(event.name()));
            get(client.connect());
            long later = System.nanoTime() + Duration.ofMillis(1100).toNanos();
            await("past the time in which FullyBooted follows a login", () -> System.nanoTime() > later);
            booting.finishBooting();
            await("FullyBooted", () -> story.contains("FullyBooted"));
            assertThat(story).containsExactly("resync", "resync", "FullyBooted");
        }
    }

    @Test
    void connectsAnewWhenAResyncHookFails() {
        try (AmiClient client = Servers.builder(server).build()) {
            AtomicInteger runs = new AtomicInteger();
            client.onResync(session -> {
                if (runs.incrementAndGet() == 2) {
                    throw new IllegalStateException("expected in the log of this test");
                }
            });
            get(client.connect());
            server.faults().dropConnections();
            await("third run", () -> runs.get() == 3 && client.state() == ConnectionState.LIVE);
            assertThat(client.stats().connections()).isEqualTo(3);
        }
    }

    @Test
    void connectsAnewWhenAResyncHookHangs() {
        CountDownLatch release = new CountDownLatch(1);
        try (AmiClient client = Servers.builder(server)
                .resyncTimeout(Duration.ofSeconds(2))
                .keepTrying()
                .build()) {
            AtomicInteger runs = new AtomicInteger();
            client.onResync(session -> {
                if (runs.incrementAndGet() == 1) {
                    try {
                        release.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }
            });
            get(client.connect());
            assertThat(client.stats().connections()).isEqualTo(2);
        } finally {
            release.countDown();
        }
    }

    @Test
    void waitsLongerWithEachFailureUpToABoundWithJitter() {
        ReconnectDelay delay = ReconnectDelay.jittered(Duration.ofMillis(100), Duration.ofSeconds(5));
        for (int attempt = 1; attempt < 100; attempt++) {
            long bound = attempt > 6 ? 5000 : 100L << (attempt - 1);
            assertThat(delay.before(attempt)).isBetween(Duration.ZERO, Duration.ofMillis(bound));
        }
    }
}
