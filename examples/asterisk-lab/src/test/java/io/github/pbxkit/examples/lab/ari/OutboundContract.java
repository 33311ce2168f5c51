package io.github.pbxkit.examples.lab.ari;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pbxkit.ari.AriNotFoundException;
import io.github.pbxkit.ari.ChannelHandle;
import io.github.pbxkit.ari.ConnectionState;
import io.github.pbxkit.ari.event.ChannelDtmfReceived;
import io.github.pbxkit.ari.event.StasisEnd;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.model.AsteriskPing;
import io.github.pbxkit.ari.outbound.AriConnection;
import io.github.pbxkit.ari.outbound.AriServer;
import io.github.pbxkit.examples.lab.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A server opens its own sockets, over a line that can be cut: one that lasts for application {@code contract901}, one per call
 * for {@code contract902}.
 */
abstract class OutboundContract {
    static final int LASTING = 901;
    static final int PER_CALL = 902;
    static final String USER = "asterisk";
    static final String PASSWORD = "s3cret";

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final List<Seen> connections = new CopyOnWriteArrayList<>();
    private AriServer server;

    /** A connection and what it has told. */
    private record Seen(AriConnection connection, List<String> news) {
        boolean has(String what) {
            return news.contains(what);
        }

        ConnectionState state() {
            return connection.client().state();
        }

        /** Its client is closed, and its handlers, which run on threads of their own, have told of the end. */
        boolean isOver() {
            return state() == ConnectionState.CLOSED && has("end");
        }
    }

    abstract AriWorld world();

    /** Where the sockets are to arrive. */
    abstract int port();

    abstract CutLine line();

    @BeforeEach
    void start() {
        server = start(PASSWORD);
    }

    private AriServer start(String password) {
        return AriServer.builder(port())
                .credentials(USER, password)
                .onApplication(this::watch)
                .onCall(this::watch)
                .start();
    }

    @AfterEach
    void stop() {
        world().hangUpAll();
        line().mend();
        server.close();
    }

    private void watch(AriConnection connection) {
        Seen seen = new Seen(connection, new CopyOnWriteArrayList<>());
        connection.client().on(StasisStart.class, e -> seen.news.add("start " + number(e)));
        connection.client().on(StasisEnd.class, e -> seen.news.add("end"));
        connection.client().on(ChannelDtmfReceived.class, e -> seen.news.add(e.digit()));
        connections.add(seen);
    }

    private static String number(StasisStart start) {
        return start.channel().caller().number();
    }

    private void until(BooleanSupplier condition) {
        Waiting.until(condition, LIMIT, () -> connections + " of " + server);
    }

    private Seen lasting() {
        until(() -> connections.stream()
                .anyMatch(seen -> seen.connection.channelName().isEmpty() && seen.state() == ConnectionState.LIVE));
        return connections.stream()
                .filter(seen -> seen.connection.channelName().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private List<Seen> calls() {
        return connections.stream()
                .filter(seen -> seen.connection.channelName().isPresent())
                .toList();
    }

    private Seen callOf(AriWorld.Caller caller) {
        until(() -> calls().stream().anyMatch(seen -> seen.has("start " + caller.number())));
        return calls().stream()
                .filter(seen -> seen.has("start " + caller.number()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachCallHasAClientOfItsOwn() {
        AriWorld.Caller anna = world().call("Anna", PER_CALL);
        AriWorld.Caller boris = world().callUnanswered("Boris", PER_CALL);
        Seen annas = callOf(anna);
        Seen boriss = callOf(boris);
        ChannelHandle channel = channel(boriss);

        channel.answer().await();
        channel.play(AriWorld.SHORT_SOUND).finished().join();
        boris.press("5");
        until(() -> boriss.has("5"));
        anna.press("7");
        until(() -> annas.has("7"));
        anna.hangup();
        channel.hangup().await();

        until(() -> annas.isOver() && boriss.isOver());
        assertThat(annas.news).containsExactly("start " + anna.number(), "7", "end");
        assertThat(boriss.news).containsExactly("start " + boris.number(), "5", "end");
        assertThat(annas.connection.application()).isEqualTo(AriWorld.PREFIX + PER_CALL);
        assertThat(annas.connection.registeredApplication())
                .isEqualTo(AriWorld.PREFIX + PER_CALL + ":"
                        + annas.connection.channelName().orElseThrow());
        assertThat(annas.connection.asteriskId()).isNotEmpty();
    }

    private static ChannelHandle channel(Seen seen) {
        String name = seen.connection.channelName().orElseThrow();
        return seen.connection.client().channels().list().await().stream()
                .filter(channel -> channel.name().equals(name))
                .map(channel -> seen.connection.client().channel(channel.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatHappensWhileTheLastingLineIsDownIsToldAfterwardsOnce() {
        Seen application = lasting();
        AriWorld.Caller anna = world().call("Anna", LASTING);
        until(() -> application.has("start " + anna.number()));

        line().cut();
        until(() -> application.state() == ConnectionState.GAP);
        AriWorld.Caller boris = world().call("Boris", LASTING);
        anna.hangup();
        until(anna::isEnded);
        line().mend();

        until(() -> application.state() == ConnectionState.LIVE && application.news.size() >= 3);
        boris.press("9");
        until(() -> application.has("9"));
        boris.hangup();
        until(() -> application.news.size() >= 5);
        assertThat(application.news)
                .containsExactlyInAnyOrder("start " + anna.number(), "end", "start " + boris.number(), "9", "end");
        assertThat(connections).hasSize(1);
    }

    @Test
    void aCallGoesOnOverANewSocketWhenItsLineWasCut() {
        AriWorld.Caller anna = world().call("Anna", PER_CALL);
        Seen call = callOf(anna);

        line().cut();
        until(() -> call.state() == ConnectionState.GAP);
        line().mend();
        until(() -> call.state() == ConnectionState.LIVE);
        anna.press("4");
        until(() -> call.has("4"));
        anna.hangup();

        until(call::isOver);
        assertThat(call.news).containsExactly("start " + anna.number(), "4", "end");
        assertThat(calls()).hasSize(1);
    }

    @Test
    void aCallFailsWhenNobodyLetsItsSocketIn() {
        server.close();
        server = start("another password");

        AriWorld.Caller anna = world().callUnanswered("Anna", PER_CALL);

        until(anna::isEnded);
        assertThat(calls()).isEmpty();
    }

    @Test
    void manyRequestsOverOneSocketAllGetTheirAnswer() {
        Seen application = lasting();
        List<CompletableFuture<AsteriskPing>> pings = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            pings.add(application.connection.client().asterisk().ping().send());
        }

        assertThat(pings).allSatisfy(ping -> assertThat(ping.join().ping()).isEqualTo("pong"));
        assertThatThrownBy(() ->
                        application.connection.client().channels().get("none").await())
                .isInstanceOf(AriNotFoundException.class);
        assertThat(application.connection.client().requestsWaitingOnSocket()).isZero();
    }
}
