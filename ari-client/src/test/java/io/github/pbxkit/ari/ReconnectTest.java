package io.github.pbxkit.ari;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pbxkit.ari.event.ApplicationReplaced;
import io.github.pbxkit.ari.event.ChannelDtmfReceived;
import io.github.pbxkit.ari.event.StasisEnd;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.model.Channel;
import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.ari.testkit.RecordedRequest;
import io.github.pbxkit.ari.testkit.TestCaller;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReconnectTest {
    private final AriTestServer server = AriTestServer.start();
    private final List<ConnectionChange> changes = new CopyOnWriteArrayList<>();
    private AriClient ari;

    @BeforeEach
    void connect() {
        use(TestClients.QUICK);
    }

    private void use(AriOptions options) {
        if (ari != null) {
            ari.close();
            Eventually.until("old socket is gone", () -> server.faults().openSockets() == 0);
            changes.clear();
        }
        ari = TestClients.create(server, options);
        ari.onState(changes::add);
        TestClients.connect(ari);
        Eventually.until("live", () -> isLast(ConnectionState.LIVE));
        TestClients.awaitSocket(server, 1);
    }

    @AfterEach
    void stop() {
        ari.close();
        server.close();
    }

    @Test
    void comesBackAfterACloseFrame() {
        server.faults().drop();

        awaitGapAndBack();
        assertThat(reasonOfGap()).contains("server closed the event socket");
    }

    @Test
    void comesBackAfterABrokenConnection() {
        server.faults().reset();

        awaitGapAndBack();
    }

    @Test
    void handlersWorkOnAfterwards() {
        List<String> digits = new CopyOnWriteArrayList<>();
        ari.on(ChannelDtmfReceived.class, e -> digits.add(e.digit()));
        TestCaller caller = server.incoming(TestClients.APPLICATION);
        caller.press("1");
        Eventually.until("first digit", () -> digits.size() == 1);

        server.faults().drop();
        awaitGapAndBack();
        ari.applications()
                .subscribe(TestClients.APPLICATION, "channel:" + caller.channelId())
                .await();
        caller.press("2");

        Eventually.until("second digit", () -> digits.size() == 2);
    }

    @Test
    void comesBackAsOftenAsNeeded() {
        for (int i = 1; i <= 5; i++) {
            int times = i;
            TestClients.awaitSocket(server, 1);
            server.faults().drop();
            Eventually.until("back for the time " + i, () -> count(ConnectionState.LIVE) == times + 1);
        }
        assertThat(count(ConnectionState.GAP)).isEqualTo(5);
    }

    @Test
    void waitsForARestartOfTheServer() {
        server.faults().crash();
        Eventually.until("several failed attempts", () -> count(ConnectionState.GAP) > 3);
        assertThat(ari.state()).isEqualTo(ConnectionState.GAP);
        ConnectionChange last = changes.get(changes.size() - 1);
        assertThat(last.attempt()).isGreaterThan(3);
        assertThat(last.failure()).isInstanceOf(AriConnectException.class);

        server.faults().comeBack();

        Eventually.until("live again", () -> ari.state() == ConnectionState.LIVE);
    }

    @Test
    void goesOnWhileTheServerIsBootingOrHasNotLoadedAriYet() {
        server.faults().respond(503, 2);
        server.faults().respond(404, 2, request -> true);
        server.faults().respond(400, 1, request -> true);

        server.faults().drop();

        awaitGapAndBack();
        assertThat(changes).anySatisfy(change -> assertThat(change.failure()).isInstanceOf(AriBusyException.class));
    }

    @Test
    void stopsWhenThePasswordIsNoLongerAccepted() {
        server.faults().respond(401, 1);

        server.faults().drop();

        Eventually.until("closed", () -> isLast(ConnectionState.CLOSED));
        ConnectionChange end = changes.get(changes.size() - 1);
        assertThat(end.previous()).isEqualTo(ConnectionState.GAP);
        assertThat(end.reason()).contains("password").contains("ari.conf");
        assertThat(end.failure()).isInstanceOf(AriUnauthorizedException.class);

        TestClients.connect(ari);
        assertThat(ari.state()).isEqualTo(ConnectionState.LIVE);
    }

    @Test
    void noticesADeadConnectionByItsPings() {
        use(TestClients.QUICK.toBuilder()
                .timeouts(TestClients.QUICK
                        .timeouts()
                        .withPing(Duration.ofMillis(100))
                        .withOpen(Duration.ofSeconds(1)))
                .reconnect(TestClients.QUICK.reconnect().withFirstConnect(true)) // where one second was too short
                .build());

        server.faults().halfOpen();

        Eventually.until("gap", () -> ari.state() == ConnectionState.GAP);
        server.faults().clear();
        Eventually.until("live again", () -> ari.state() == ConnectionState.LIVE);
    }

    @Test
    void staysOutWhenReplaced() {
        List<String> replaced = new CopyOnWriteArrayList<>();
        ari.on(ApplicationReplaced.class, e -> replaced.add(e.application()));
        try (AriClient other = TestClients.connected(server)) {
            Eventually.until("replaced", () -> isLast(ConnectionState.REPLACED) && !replaced.isEmpty());

            assertThat(replaced).containsExactly(TestClients.APPLICATION);
            assertThat(changes.get(changes.size() - 1).reason()).contains("another client");
            Eventually.until("our socket is gone", () -> server.faults().openSockets() == 1);
            assertThat(other.state()).isEqualTo(ConnectionState.LIVE);
            assertThat(socketsOpened()).isEqualTo(2);

            TestClients.connect(ari);
            Eventually.until("the other one is replaced", () -> other.state() == ConnectionState.REPLACED);
            assertThat(ari.state()).isEqualTo(ConnectionState.LIVE);
        }
    }

    @Test
    void goesOnForTheApplicationsThatAreLeft() {
        ari.close();
        try (AriClient both = AriClient.builder(server.uri())
                .credentials(server.user(), server.password())
                .application("one", "two")
                .options(TestClients.QUICK)
                .build()) {
            List<String> started = new CopyOnWriteArrayList<>();
            List<String> replaced = new CopyOnWriteArrayList<>();
            both.on(StasisStart.class, e -> started.add(e.application()));
            both.on(ApplicationReplaced.class, e -> replaced.add(e.application()));
            TestClients.connect(both);
            TestClients.awaitSocket(server, 1);

            server.faults().replaceApplication("one");
            Eventually.until("one is replaced", () -> !replaced.isEmpty());
            assertThat(both.state()).isEqualTo(ConnectionState.LIVE);
            server.clearRequests();
            server.faults().drop();
            Eventually.until("back", () -> socketsOpened() == 1 && both.state() == ConnectionState.LIVE);
            server.incoming("two");

            Eventually.until("a call in two", () -> started.contains("two"));
            assertThat(server.requests().get(0).query()).isEqualTo("app=two");
        }
    }

    @Test
    void handlesLearnWhatEndedInTheGap() {
        TestCaller gone = server.incoming(TestClients.APPLICATION);
        TestCaller stays = server.incoming(TestClients.APPLICATION);
        ari.channels().answer(gone.channelId()).await();
        ari.channels().answer(stays.channelId()).await();
        CompletableFuture<Channel> goneEnded = ari.channel(gone.channelId()).ended();
        CompletableFuture<Channel> staysEnded = ari.channel(stays.channelId()).ended();
        PlaybackHandle playback = ari.channel(gone.channelId()).play("tone:ring");
        playback.accepted().join();
        ari.bridge("room").create().await();
        CompletableFuture<?> bridgeEnded = ari.bridge("room").ended();

        server.faults().respond(503, 1_000_000, RecordedRequest::webSocket);
        server.faults().drop();
        Eventually.until("gap", () -> count(ConnectionState.GAP) > 0);
        gone.hangup();
        server.faults().clear();

        assertMissed(goneEnded, "Channel " + gone.channelId());
        assertMissed(playback.finished(), "Playback " + playback.id());
        Eventually.until("live", () -> ari.state() == ConnectionState.LIVE);
        assertThat(staysEnded).isNotDone();
        assertThat(bridgeEnded).isNotDone();
    }

    @Test
    void anOverflowIsAGapAndNoSilentLoss() {
        use(TestClients.QUICK.toBuilder()
                .limits(Limits.DEFAULTS.withMaxQueuedEvents(10))
                .build());
        AtomicInteger handled = new AtomicInteger();
        CompletableFuture<Void> stuck = new CompletableFuture<>();
        ari.on(ChannelDtmfReceived.class, e -> {
            stuck.join();
            handled.incrementAndGet();
        });
        TestCaller caller = server.incoming(TestClients.APPLICATION);

        caller.press("1".repeat(40));
        Eventually.until("gap", () -> count(ConnectionState.GAP) > 0);
        assertThat(reasonOfGap()).contains("10 events wait").contains("maxQueuedEvents");

        stuck.complete(null);
        Eventually.until("live again", () -> ari.state() == ConnectionState.LIVE);
        Eventually.until("what was taken is handled", () -> ari.queuedEvents() == 0);
        assertThat(handled.get()).isBetween(8, 12);
    }

    @Test
    void unreadableMessagesCostNothing() {
        List<AriEvent> events = new CopyOnWriteArrayList<>();
        ari.on(AriEvent.class, events::add);

        server.faults().sendRaw("{broken");
        server.faults().sendRaw("[1]");
        server.faults().sendRaw("{\"type\":\"StasisStart\",\"application\":\"app\",\"channel\":\"none\"}");
        server.faults().sendRaw("{\"type\":\"StasisEnd\",\"application\":\"app\",\"channel\":{\"id\":\"1\"}}");

        Eventually.until("both that can be read", () -> events.size() == 2);
        assertThat(events)
                .anySatisfy(event -> assertThat(event).isInstanceOf(StasisEnd.class))
                .anySatisfy(event -> {
                    assertThat(event).isInstanceOf(UnknownEvent.class);
                    assertThat(event.type()).isEqualTo("StasisStart");
                    assertThat(event.extra()).isEqualTo(Map.of("channel", "none"));
                });
        assertThat(ari.unreadableMessages()).isEqualTo(3);
        assertThat(ari.state()).isEqualTo(ConnectionState.LIVE);
    }

    private void awaitGapAndBack() {
        Eventually.until("gap", () -> count(ConnectionState.GAP) > 0);
        Eventually.until("live again", () -> isLast(ConnectionState.LIVE));
        TestClients.awaitSocket(server, 1);
        assertThat(server.hasApplication(TestClients.APPLICATION)).isTrue();
    }

    private boolean isLast(ConnectionState state) {
        return !changes.isEmpty() && changes.get(changes.size() - 1).state() == state;
    }

    private long count(ConnectionState state) {
        return changes.stream().filter(change -> change.state() == state).count();
    }

    private String reasonOfGap() {
        return changes.stream()
                .filter(change -> change.state() == ConnectionState.GAP)
                .findFirst()
                .orElseThrow()
                .reason();
    }

    private long socketsOpened() {
        return server.requests().stream().filter(RecordedRequest::webSocket).count();
    }

    private static void assertMissed(CompletableFuture<?> future, String what) {
        assertThatThrownBy(() -> future.get(20, TimeUnit.SECONDS))
                .hasCauseInstanceOf(AriDisconnectedException.class)
                .hasMessageContaining(what)
                .hasMessageContaining("missed");
    }
}
