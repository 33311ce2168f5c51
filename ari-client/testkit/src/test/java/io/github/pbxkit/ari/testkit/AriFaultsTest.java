package io.github.pbxkit.ari.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AriFaultsTest {
    private static final Duration A_MOMENT = Duration.ofMillis(200);

    private final AriTestServer server = AriTestServer.start();
    private final AriFaults faults = server.faults();
    private final RawAri ari = RawAri.of(server);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void dropsEventSocketsPolitely() throws Exception {
        RawSocket socket = ari.listen("conference");
        TestCaller caller = server.incoming("conference");
        faults.drop();
        assertThat(socket.awaitClosed()).isEqualTo("close 1001");
        assertThat(caller.isUp()).isTrue();
        ari.listen("conference");
        assertThat(server.hasApplication("conference")).isTrue();
    }

    @Test
    void cutsConnectionsAbruptly() throws Exception {
        RawSocket socket = ari.listen("conference");
        TestCaller caller = server.incoming("conference");
        faults.reset();
        assertThat(socket.awaitClosed()).isEqualTo("error");
        assertThat(caller.isUp()).isTrue();
    }

    @Test
    void isThereAndSaysNothing() throws Exception {
        RawSocket socket = ari.listen("conference");
        faults.halfOpen();
        server.incoming("conference");
        assertThat(socket.answersPing(A_MOMENT)).isFalse();
        CompletableFuture<Answer> unanswered = ari.sendLater("GET", "/ari/channels", null, "");
        assertThatThrownBy(() -> unanswered.get(A_MOMENT.toMillis(), TimeUnit.MILLISECONDS))
                .isInstanceOf(TimeoutException.class);
        assertThat(socket.texts()).isEmpty();
        faults.clear();
        assertThat(ari.get("/ari/channels").status()).isEqualTo(200);
    }

    @Test
    void holdsBackAnswersButNotEvents() {
        RawSocket socket = ari.listen("conference");
        faults.delay(Duration.ofSeconds(1));
        long began = System.nanoTime();
        CompletableFuture<Answer> late = ari.sendLater("GET", "/ari/channels", null, "");
        server.incoming("conference");
        socket.await("StasisStart");
        assertThat(late.join().status()).isEqualTo(200);
        assertThat(System.nanoTime() - began)
                .isGreaterThanOrEqualTo(Duration.ofSeconds(1).toNanos());
    }

    @Test
    void answersTheNextRequestsAsScripted() {
        faults.respond(503, 2);
        assertThat(ari.get("/ari/channels").status()).isEqualTo(503);
        assertThat(ari.post("/ari/bridges/b").status()).isEqualTo(503);
        assertThat(ari.get("/ari/channels").status()).isEqualTo(200);
        assertThat(server.bridgeIds()).isEmpty();
    }

    @Test
    void answersOnlyMatchingRequestsAsScripted() {
        faults.respond(404, 1, request -> request.path().endsWith("/answer"));
        assertThat(ari.get("/ari/channels").status()).isEqualTo(200);
        assertThat(ari.post("/ari/channels/x/answer").message()).isEqualTo("as scripted by the test");
        assertThat(ari.post("/ari/channels/x/answer").message()).isEqualTo("Channel not found");
    }

    @Test
    void refusesTheEventSocketAsScripted() {
        faults.respond(503, 1, RecordedRequest::webSocket);
        assertThatThrownBy(() -> ari.openLater("/ari/events?app=x").join())
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
        assertThat(server.hasApplication("x")).isFalse();
        ari.listen("x");
    }

    @Test
    void letsSomebodyElseTakeTheApplication() throws Exception {
        RawSocket socket = ari.listen("conference");
        faults.replaceApplication("conference");
        socket.await("ApplicationReplaced");
        assertThat(server.incoming("conference").isUp()).isTrue();
        assertThat(socket.answersPing(RawAri.LIMIT)).isTrue();
        assertThat(socket.types()).containsExactly("ApplicationReplaced");
        assertThatThrownBy(() -> faults.replaceApplication("none")).isInstanceOf(AriTestException.class);
    }

    @Test
    void sendsWhatNobodyKnows() {
        RawSocket socket = ari.listen("conference");
        faults.sendEvent("conference", "ChannelTeleported", Map.of("to", "Mars", "distance", 225_000_000L));
        assertThat(socket.await("ChannelTeleported"))
                .containsEntry("to", "Mars")
                .containsEntry("distance", 225_000_000)
                .containsEntry("application", "conference")
                .containsKeys("timestamp", "asterisk_id");
        faults.addUnknownField("carrier_pigeon", Map.of("rings", 2));
        server.incoming("conference");
        assertThat(socket.await("StasisStart")).containsEntry("carrier_pigeon", Map.of("rings", 2));
        faults.sendRaw("{not json");
        socket.awaitRaw("{not json"::equals);
    }

    @Test
    void writesByteByByte() {
        RawSocket socket = ari.listen("conference");
        faults.slowWrites(1, Duration.ZERO);
        server.incoming("conference");
        server.incoming("conference");
        socket.awaitCount(2);
        assertThat(ari.get("/ari/channels").list()).hasSize(2);
        assertThat(socket.types()).containsExactly("StasisStart", "StasisStart");
        faults.clear();
        assertThat(ari.get("/ari/channels").list()).hasSize(2);
    }

    @Test
    void diesAndComesBackWithNothing() throws Exception {
        RawSocket socket = ari.listen("conference");
        ari.post("/ari/bridges/b");
        TestCaller caller = server.incoming("conference");
        faults.crash();
        assertThat(socket.awaitClosed()).isEqualTo("error");
        assertThat(caller.isUp()).isFalse();
        RawAri stranger = RawAri.of(server); // has no connection of before that it might try
        assertThatThrownBy(() ->
                        stranger.sendLater("GET", "/ari/channels", null, "").join())
                .hasCauseInstanceOf(ConnectException.class);
        faults.comeBack();
        assertThat(ari.get("/ari/channels").list()).isEmpty();
        assertThat(ari.get("/ari/bridges").list()).isEmpty();
        assertThat(ari.get("/ari/applications").list()).isEmpty();
        ari.listen("conference");
        assertThat(server.incoming("conference").isUp()).isTrue();
    }

    @Test
    void keepsItsPortWhileItIsDead() throws IOException {
        faults.crash();
        try (ServerSocket other = new ServerSocket()) {
            other.setReuseAddress(false);
            assertThatThrownBy(() -> other.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port())))
                    .isInstanceOf(BindException.class);
        }
        faults.comeBack();
        assertThat(ari.get("/ari/asterisk/ping").status()).isEqualTo(200);
    }

    @Test
    void restartsManyTimes() {
        for (int i = 0; i < 10; i++) {
            ari.listen("conference");
            faults.restart();
        }
        assertThat(ari.get("/ari/asterisk/ping").status()).isEqualTo(200);
    }

    @Test
    void isNotReadyYet() {
        faults.booting(true);
        Answer answer = ari.get("/ari/channels");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Asterisk not booted\"}");
        assertThatThrownBy(() -> ari.openLater("/ari/events?app=x").join()).isNotNull();
        faults.booting(false);
        assertThat(ari.get("/ari/channels").status()).isEqualTo(200);
    }

    @Test
    void refusesNonsense() {
        assertThatThrownBy(() -> faults.respond(99, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> faults.slowWrites(0, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> faults.delay(Duration.ofMillis(-1))).isInstanceOf(IllegalArgumentException.class);
    }
}
