package io.github.pbxkit.ari;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pbxkit.ari.event.ChannelDtmfReceived;
import io.github.pbxkit.ari.event.StasisEnd;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.ari.testkit.RecordedRequest;
import io.github.pbxkit.ari.testkit.TestCaller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What users of other clients complained of, and what goes wrong between a program and a server, each in one test. */
class FaultsTest {
    private static final int FLOOD = 10_000;

    private final AriTestServer server = AriTestServer.start();
    private final MovableClock clock = new MovableClock();
    private final AriClient ari = TestClients.connected(
            server, TestClients.QUICK.toBuilder().clock(clock).build());

    @AfterEach
    void stop() {
        ari.close();
        server.close();
    }

    @Test
    void aStuckHandlerHoldsUpItsOwnChannelAndNothingElse() {
        CompletableFuture<Void> stuck = new CompletableFuture<>();
        StringBuffer digits = new StringBuffer();
        AtomicInteger others = new AtomicInteger();
        TestCaller flooding = server.incoming(TestClients.APPLICATION);
        TestCaller other = server.incoming(TestClients.APPLICATION);
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < FLOOD; i++) {
            keys.append(i * 7 % 10);
        }
        ari.channel(flooding.channelId()).on(ChannelDtmfReceived.class, e -> {
            stuck.join();
            digits.append(e.digit());
        });
        ari.channel(other.channelId()).on(ChannelDtmfReceived.class, e -> others.incrementAndGet());

        flooding.press(keys.toString());
        Eventually.until("all wait but one", () -> ari.queuedEvents() >= FLOOD - 1);
        other.press("123");
        Eventually.until("the other channel goes on", () -> others.get() == 3);
        ari.channels().answer(other.channelId()).await();
        assertThat(ari.state()).isEqualTo(ConnectionState.LIVE);
        assertThat(digits).isEmpty();

        stuck.complete(null);
        Eventually.until("nothing waits", () -> ari.queuedEvents() == 0 && digits.length() == FLOOD);
        assertThat(digits).hasToString(keys.toString());
    }

    @Test
    void aServerThatClosesInMidMessageGivesNoHalfEvent() {
        List<AriEvent> events = new CopyOnWriteArrayList<>();
        List<Reconnected> reports = new CopyOnWriteArrayList<>();
        ari.on(StasisEnd.class, events::add);
        ari.onReconnected(reports::add);

        server.faults().slowWrites(100, Duration.ofMinutes(5)); // the first hundred bytes go out, and no more
        server.faults()
                .sendRaw("{\"type\":\"StasisEnd\",\"application\":\"app\",\"filler\":\"" + "x".repeat(500)
                        + "\",\"channel\":{\"id\":\"half\"}}");
        server.faults().reset();
        server.faults().clear();

        Eventually.until("back", () -> reports.size() == 1);
        assertThat(events).isEmpty();
        assertThat(ari.unreadableMessages()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-P3650D", "-PT1H", "PT1H", "P3650D"})
    void aClockThatIsSetInAGapChangesNothing(String step) {
        List<Reconnected> reports = new CopyOnWriteArrayList<>();
        List<String> ended = new CopyOnWriteArrayList<>();
        ari.onReconnected(reports::add);
        ari.on(StasisEnd.class, e -> ended.add(e.channel().id()));
        TestCaller caller = server.incoming(TestClients.APPLICATION);
        ari.channels().answer(caller.channelId()).await();
        long began = System.nanoTime();

        server.faults().respond(503, 1_000_000, RecordedRequest::webSocket);
        server.faults().drop();
        Eventually.until("gap", () -> ari.state() == ConnectionState.GAP);
        clock.step(Duration.parse(step));
        caller.hangup();
        server.faults().clear();

        Eventually.until("back", () -> reports.size() == 1);
        Eventually.until("its end is told", () -> ended.contains(caller.channelId()));
        assertThat(reports.get(0).duration())
                .isPositive()
                .isLessThanOrEqualTo(Duration.ofNanos(System.nanoTime() - began));
        assertThat(Duration.between(reports.get(0).lost(), reports.get(0).back())
                        .isNegative())
                .as("the two moments are the clock's")
                .isEqualTo(step.startsWith("-"));
    }

    @Test
    void namesOfAnyKindArriveAsTheyAre() {
        for (String id : List.of("a/b+c%d?e#ü", "100%25", "привет мир", "x".repeat(1000), "ü/".repeat(100))) {
            ari.bridges().createWithId(id).await();

            assertThat(ari.bridges().get(id).await().id()).isEqualTo(id);
            assertThat(server.bridgeIds()).contains(id);
            ari.bridges().destroy(id).await();
            assertThat(server.bridgeIds()).doesNotContain(id);
        }
    }

    @Test
    void controlCharactersAreRefusedBeforeAnythingIsSent() {
        server.clearRequests();
        for (String id : List.of("a\r\nb", "a\u0000", "\u007f", "")) {
            assertThatThrownBy(() -> ari.channels().get(id).await()).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> ari.bridges().destroy(id).send()).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> AriClient.builder(server.uri()).application("a\nb"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(server.requests()).isEmpty();
    }

    /** Both want the application and both lose the server at the same moment: in the end one has it, the other is out. */
    @Test
    void twoClientsDoNotTakeAnApplicationFromEachOtherForEver() {
        List<AriClient> both = List.of(ari, TestClients.create(server));
        try {
            TestClients.connect(both.get(1));
            Eventually.until("one is out", () -> in(both, ConnectionState.REPLACED) == 1);
            for (int round = 0; round < 3; round++) {
                both.forEach(AriClient::connect); // who is out wants it back
                Eventually.until(
                        "one has it",
                        () -> in(both, ConnectionState.REPLACED) == 1 && in(both, ConnectionState.LIVE) == 1);
                long before = sockets();
                server.faults().reset();
                Eventually.until("it comes back", () -> sockets() > before && in(both, ConnectionState.LIVE) == 1);
                assertThat(in(both, ConnectionState.REPLACED)).isEqualTo(1);
            }
            assertThat(sockets())
                    .as("two at the start; in each round one that takes it and one behind the cut, or few more")
                    .isBetween(2L + 3 * 2, 2L + 3 * 4);
        } finally {
            both.get(1).close();
        }
    }

    private long sockets() {
        return server.requests().stream().filter(RecordedRequest::webSocket).count();
    }

    private static long in(List<AriClient> clients, ConnectionState state) {
        return clients.stream().filter(client -> client.state() == state).count();
    }

    /** No settings of the process: what one client does with its server is nothing to another. */
    @Test
    void clientsOfTwoServersDoNotKnowOfEachOther() {
        List<String> here = new CopyOnWriteArrayList<>();
        List<String> there = new CopyOnWriteArrayList<>();
        try (AriTestServer second =
                        AriTestServer.builder().credentials("other", "word").start();
                AriClient two = AriClient.builder(second.uri())
                        .credentials("other", "word")
                        .application(TestClients.APPLICATION)
                        .options(TestClients.QUICK)
                        .build()) {
            TestClients.connect(two);
            TestClients.awaitSocket(second, 1);
            ari.on(StasisStart.class, e -> here.add(e.channel().id()));
            two.on(StasisStart.class, e -> there.add(e.channel().id()));

            second.faults().drop();
            Eventually.until(
                    "back",
                    () -> sockets(second) >= 2 && two.state() == ConnectionState.LIVE && second.hasApplication("app"));
            TestCaller first = server.incoming(TestClients.APPLICATION);
            TestCaller other = second.incoming(TestClients.APPLICATION);

            Eventually.until("both heard", () -> !here.isEmpty() && !there.isEmpty());
            assertThat(here).containsExactly(first.channelId());
            assertThat(there).containsExactly(other.channelId());
            assertThat(sockets(server)).isEqualTo(1);
        }
    }

    /** How many event sockets were asked for so far. */
    private static long sockets(AriTestServer server) {
        return server.requests().stream().filter(RecordedRequest::webSocket).count();
    }

    @Test
    void nothingIsKeptOfCallsThatAreOver() {
        for (int i = 0; i < 200; i++) {
            TestCaller caller = server.incoming(TestClients.APPLICATION);
            ChannelHandle handle = ari.channel(caller.channelId());
            handle.on(ChannelDtmfReceived.class, e -> {});
            ari.channels().answer(caller.channelId()).await();
            CompletableFuture<?> ended = handle.ended();
            caller.press("1").hangup();
            ended.join();
        }
        Eventually.until(
                "the last events are handled",
                () -> ari.handlers().objects() == 0 && ari.queuedEvents() == 0 && ari.openLanes() == 0);
        assertThat(ari.live().awaited()).isZero();
    }

    private static final class MovableClock extends Clock {
        private volatile Duration offset = Duration.ZERO;

        void step(Duration by) {
            offset = offset.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(offset);
        }
    }
}
