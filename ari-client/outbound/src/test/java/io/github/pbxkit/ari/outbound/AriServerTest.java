package io.github.pbxkit.ari.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pbxkit.ari.AriException;
import io.github.pbxkit.ari.ChannelHandle;
import io.github.pbxkit.ari.ConnectionState;
import io.github.pbxkit.ari.event.ApplicationRegistered;
import io.github.pbxkit.ari.event.ChannelDtmfReceived;
import io.github.pbxkit.ari.event.StasisEnd;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.ari.testkit.OutgoingSockets;
import io.github.pbxkit.ari.testkit.RecordedRequest;
import io.github.pbxkit.ari.testkit.TestCaller;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The test kit's Asterisk connects to a server. */
class AriServerTest {
    private static final String USER = "asterisk";
    private static final String PASSWORD = "s3cret";
    private static final String APPLICATION = "ivr";

    private final AriTestServer asterisk =
            AriTestServer.builder().playbackLength(Duration.ofMillis(20)).start();
    private final List<AriConnection> connections = new CopyOnWriteArrayList<>();
    private final List<String> digits = new CopyOnWriteArrayList<>();
    private final List<String> started = new CopyOnWriteArrayList<>();
    private final List<String> ended = new CopyOnWriteArrayList<>();
    private AriServer server;

    @AfterEach
    void stop() {
        asterisk.close();
        server.close();
    }

    private static AriServer.Builder builder() {
        return AriServer.builder(0).credentials(USER, PASSWORD);
    }

    private static URI address(AriServer server) {
        return URI.create("ws://127.0.0.1:" + server.port() + "/ari?node=1");
    }

    private OutgoingSockets persistent(String... applications) {
        return asterisk.dialPersistent(address(server), USER, PASSWORD, applications);
    }

    private OutgoingSockets perCall() {
        return asterisk.dialPerCall(address(server), USER, PASSWORD, APPLICATION);
    }

    /** Notes what happens. */
    private void watch(AriConnection connection) {
        connection.client().on(StasisStart.class, e -> started.add(e.channel().id()));
        connection.client().on(StasisEnd.class, e -> ended.add(e.channel().id()));
        connection.client().on(ChannelDtmfReceived.class, e -> digits.add(e.digit()));
        connections.add(connection);
    }

    private AriConnection connection() {
        Eventually.until(
                "connected",
                () -> connections.size() == 1 && connections.get(0).client().state() == ConnectionState.LIVE);
        return connections.get(0);
    }

    @Test
    void anApplicationGetsItsEventsAndItsRequestsGoOverTheSocket() {
        server = builder().onApplication(this::watch).start();
        persistent(APPLICATION);
        AriConnection connection = connection();
        TestCaller caller = asterisk.caller().unanswered().enter(APPLICATION);
        ChannelHandle channel = connection.client().channel(caller.channelId());

        channel.answer().await();
        channel.play("sound:hello").finished().join();
        caller.press("5");
        Eventually.until("digit", () -> digits.equals(List.of("5")));
        caller.hangup();

        Eventually.until("end", () -> ended.equals(List.of(caller.channelId())));
        assertThat(started).isEqualTo(ended);
        assertThat(asterisk.requests()).isNotEmpty().allMatch(RecordedRequest::webSocket);
        assertThat(connection.application()).isEqualTo(APPLICATION);
        assertThat(connection.channelName()).isEmpty();
        assertThat(connection.path()).isEqualTo("/ari?node=1");
        assertThat(connection.toString()).contains(APPLICATION, "LIVE").doesNotContain(PASSWORD);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void whatHappenedWhileItWasDownIsToldAfterwardsToTheSameHandlers() {
        server = builder().onApplication(this::watch).start();
        OutgoingSockets sockets = persistent(APPLICATION, "second");
        AriConnection connection = connection();
        List<ConnectionState> states = new CopyOnWriteArrayList<>();
        connection.client().onState(change -> states.add(change.state()));

        sockets.reachable(false);
        sockets.cut();
        Eventually.until("gap", () -> connection.client().state() == ConnectionState.GAP);
        String first = asterisk.incoming("second").channelId();
        String then = asterisk.incoming(APPLICATION).channelId();
        sockets.reachable(true);

        Eventually.until("both told", () -> started.size() == 2);
        Eventually.until("live", () -> connection.client().state() == ConnectionState.LIVE);
        assertThat(started).containsExactlyInAnyOrder(first, then);
        assertThat(connections).hasSize(1);
        assertThat(states)
                .containsSubsequence(ConnectionState.GAP, ConnectionState.SYNCING)
                .doesNotContain(ConnectionState.CLOSED);
        connection.client().channels().hangup(first).await();
    }

    @Test
    void anApplicationThatWasClosedBeginsAnew() {
        server = builder().onApplication(this::watch).start();
        persistent(APPLICATION);

        connection().client().close();

        Eventually.until(
                "a second connection",
                () -> connections.size() == 2 && connections.get(1).client().state() == ConnectionState.LIVE);
        String caller = asterisk.incoming(APPLICATION).channelId();
        Eventually.until("told", () -> started.equals(List.of(caller)));
    }

    @Test
    void eachCallHasAClientOfItsOwnThatEndsWithIt() {
        Map<String, AriConnection> calls = new ConcurrentHashMap<>();
        server = builder()
                .onCall(call -> call.client().on(StasisStart.class, start -> {
                    calls.put(start.channel().id(), call);
                    ChannelHandle caller = call.client().channel(start.channel().id());
                    caller.play("sound:hello").finished().join();
                    caller.hangup().ignoreMissing().await();
                }))
                .start();
        perCall();
        int count = Boolean.getBoolean("soak") ? 1_000 : 20;
        for (int i = 0; i < count; i++) {
            asterisk.incoming(APPLICATION);
        }

        Eventually.until("all calls", () -> calls.size() == count);
        assertThat(calls.values())
                .allSatisfy(call -> assertThat(call.application()).isEqualTo(APPLICATION))
                .allSatisfy(call -> assertThat(call.channelName())
                        .hasValueSatisfying(
                                name -> assertThat(call.registeredApplication()).isEqualTo(APPLICATION + ':' + name)));
        Eventually.until(
                "all closed",
                () -> calls.values().stream().allMatch(call -> call.client().state() == ConnectionState.CLOSED));
        assertThat(asterisk.channelIds()).isEmpty();
        Eventually.until("no sockets left", () -> server.connections() == 0);
    }

    @Test
    void aCallsBrokenSocketIsTakenUpAgain() {
        server = builder().onCall(this::watch).start();
        OutgoingSockets sockets = perCall();
        TestCaller caller = asterisk.incoming(APPLICATION);
        AriConnection call = connection();
        Eventually.until("started", () -> started.size() == 1);

        sockets.cut();
        Eventually.until("back", () -> sockets.open() == 1 && call.client().state() == ConnectionState.LIVE);
        caller.press("7");

        Eventually.until("digit", () -> digits.equals(List.of("7")));
        assertThat(connections).hasSize(1);
        caller.hangup();
        Eventually.until("closed", () -> call.client().state() == ConnectionState.CLOSED);
        assertThat(ended).isEqualTo(started);
    }

    @Test
    void aCallWhoseSocketDoesNotComeBackEnds() {
        server = builder().onCall(this::watch).callGrace(Duration.ofMillis(200)).start();
        OutgoingSockets sockets = perCall();
        asterisk.incoming(APPLICATION);
        AriConnection call = connection();

        sockets.reachable(false);
        sockets.cut();

        Eventually.until("closed", () -> call.client().state() == ConnectionState.CLOSED);
        assertThatThrownBy(() -> call.client().asterisk().ping().await())
                .isInstanceOf(AriException.class)
                .hasMessageFindingMatch("no socket to the server now|client is closed");
    }

    @Test
    void eachGapHasItsWholeGrace() {
        Duration grace = Duration.ofSeconds(2);
        server = builder().onCall(this::watch).callGrace(grace).start();
        OutgoingSockets sockets = perCall();
        asterisk.incoming(APPLICATION);
        AriConnection call = connection();
        List<ConnectionState> states = new CopyOnWriteArrayList<>();
        call.client().onState(change -> states.add(change.state()));
        long first = System.nanoTime();
        sockets.cut();
        Eventually.until("gap", () -> states.contains(ConnectionState.GAP));
        Eventually.until("back", () -> sockets.open() == 1 && call.client().state() == ConnectionState.LIVE);
        Eventually.until("most of the first grace", () -> System.nanoTime() - first > grace.toNanos() * 7 / 10);

        long second = System.nanoTime();
        sockets.reachable(false);
        sockets.cut();

        Eventually.until("closed", () -> call.client().state() == ConnectionState.CLOSED);
        assertThat(Duration.ofNanos(System.nanoTime() - second)).isGreaterThanOrEqualTo(grace);
    }

    @Test
    void nothingIsGivenOutBeforeTheHandlerHasReturned() {
        server = builder()
                .onCall(call -> {
                    Eventually.until("calls wait", () -> asterisk.channelIds().size() == 1);
                    watch(call);
                    call.client().on(ApplicationRegistered.class, e -> digits.add("registered"));
                })
                .start();
        perCall();
        asterisk.incoming(APPLICATION);

        Eventually.until("all told", () -> started.size() == 1 && digits.equals(List.of("registered")));
    }

    @Test
    void aCallThatIsOverBeforeTheHandlerHasReturnedLeavesNoClientBehind() {
        AtomicBoolean returned = new AtomicBoolean();
        server = builder()
                .onCall(call -> {
                    watch(call);
                    Eventually.until("socket closed", () -> server.connections() == 0);
                    returned.set(true);
                })
                .start();
        perCall();
        TestCaller caller = asterisk.incoming(APPLICATION);
        Eventually.until("call taken", () -> connections.size() == 1);
        caller.hangup();

        Eventually.until("handler returned", returned::get);
        Eventually.until("closed", () -> connections.get(0).client().connect().isCompletedExceptionally());
    }

    /** Each handler is given its turn, although the client is at its end when the first one begins. */
    @Test
    void aCallThatIsOverBeforeTheHandlerHasReturnedIsToldAllTheSame() {
        server = builder()
                .onCall(call -> {
                    call.client()
                            .on(
                                    StasisStart.class,
                                    e -> Eventually.until(
                                            "at its end", () -> call.client().state() == ConnectionState.CLOSED));
                    watch(call);
                    Eventually.until("socket closed", () -> server.connections() == 0);
                })
                .start();
        perCall();
        TestCaller caller = asterisk.incoming(APPLICATION);
        Eventually.until("call taken", () -> connections.size() == 1);
        caller.press("42");
        caller.hangup();

        Eventually.until("end told", () -> ended.equals(List.of(caller.channelId())));
        assertThat(started).isEqualTo(ended);
        assertThat(digits).containsExactly("4", "2");
        Eventually.until("closed", () -> connections.get(0).client().connect().isCompletedExceptionally());
    }

    @Test
    void aHandlerThatFailsClosesTheSocket() {
        List<String> tries = new CopyOnWriteArrayList<>();
        Consumer<AriConnection> broken = connection -> {
            tries.add(connection.application());
            throw new IllegalStateException("no database");
        };
        server = builder().onApplication(broken).start();
        persistent(APPLICATION);

        Eventually.until("tried again with the next socket", () -> tries.size() >= 2);
    }

    @Test
    void downloadsNeedHttpAndGetItWhereItIsGiven() {
        server = builder().onApplication(this::watch).start();
        OutgoingSockets sockets = persistent(APPLICATION);

        assertThatThrownBy(
                        () -> connection().client().recordings().download("x").await())
                .isInstanceOf(AriException.class)
                .hasMessageContaining("AriServer.builder")
                .hasMessageContaining("http");

        sockets.close();
        server.close();
        connections.clear();
        server = builder()
                .onApplication(this::watch)
                .http(asterisk.uri(), asterisk.user(), asterisk.password())
                .start();
        persistent(APPLICATION);
        assertThat(connection().client().recordings().download("x").optional().await())
                .isEmpty();
    }

    @Test
    void closingSaysGoodbyeAndTakesNothingMore() {
        server = builder().onApplication(this::watch).start();
        OutgoingSockets sockets = persistent(APPLICATION);
        AriConnection connection = connection();

        server.close();

        assertThat(connection.client().state()).isEqualTo(ConnectionState.CLOSED);
        Eventually.until("sockets closed", () -> sockets.open() == 0);
        assertThat(asterisk.channelIds()).isEmpty();
        server.close();
    }
}
