package io.github.pbxkit.ari.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ari.AriOptions;
import io.github.pbxkit.ari.Timeouts;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Media sockets that Asterisk opens are counted, watched and closed as all others, by the JDK's own WebSocket. */
class AcceptedMediaTest {
    private static final String START = "MEDIA_START connection_id:c-1 channel:WebSocket/INCOMING/0x7f channel_id:1.7"
            + " format:slin16 optimal_frame_size:640 ptime:20";
    private static final Timeouts PATIENT = Timeouts.DEFAULTS.withOpen(Eventually.LIMIT);

    private final List<MediaChannel> channels = new CopyOnWriteArrayList<>();
    private final List<WebSocket> sockets = new ArrayList<>();
    private AriServer server = start(PATIENT);

    private AriServer start(Timeouts timeouts) {
        return AriServer.builder(0)
                .credentials("asterisk", "s3cret")
                .options(AriOptions.builder().timeouts(timeouts).build())
                .maxConnections(2)
                .onApplication(connection -> {})
                .onMedia(channels::add)
                .start();
    }

    @AfterEach
    void stop() {
        sockets.forEach(WebSocket::abort);
        server.close();
    }

    @Test
    void countAmongTheConnections() {
        open("media", new Peer());
        open("ari", new Peer());

        Eventually.until("counted", () -> server.connections() == 2);
        assertThat(refusal("media")).isEqualTo(503);
        assertThat(refusal("ari")).isEqualTo(503);

        sockets.remove(0).abort();
        Eventually.until("one is gone", () -> server.connections() == 1);
        assertThat(open("media", new Peer()).getSubprotocol()).isEqualTo("media");
    }

    @Test
    void aPeerThatAnswersNoPingIsGivenUp() {
        server.close();
        server = start(PATIENT.withPing(Duration.ofSeconds(1)));
        WebSocket deaf = open("media", new WebSocket.Listener() {
            @Override
            public void onOpen(WebSocket socket) {
                // No request(1): nothing is read, no ping is answered.
            }
        });
        deaf.sendText(START, true).join();
        Eventually.until("told", () -> channels.size() == 1);

        assertThat(channels.get(0).closed()).succeedsWithin(Eventually.LIMIT);
        Eventually.until("given up", () -> server.connections() == 0);
    }

    @Test
    void aPeerThatAnswersPingsStays() {
        server.close();
        server = start(PATIENT.withPing(Duration.ofSeconds(1)));
        Peer peer = new Peer();
        open("media", peer).sendText(START, true);

        Eventually.until("three pings", () -> peer.pings.size() >= 3);
        assertThat(server.connections()).isEqualTo(1);
        assertThat(channels).hasSize(1);
    }

    @Test
    void aPeerThatSaysNothingIsClosed() {
        server.close();
        server = start(Timeouts.DEFAULTS.withOpen(Duration.ofSeconds(2)));
        Peer peer = new Peer();
        open("media", peer);

        peer.closed.orTimeout(Eventually.LIMIT.toSeconds(), TimeUnit.SECONDS).join();
        assertThat(channels).isEmpty();
    }

    @Test
    void theEndOfTheServerIsSaidInOrder() {
        Peer peer = new Peer();
        open("media", peer).sendText(START, true);
        Eventually.until("told", () -> channels.size() == 1);

        server.close();

        assertThat(peer.closed).succeedsWithin(Eventually.LIMIT).isEqualTo(1000);
        assertThat(channels.get(0).closed()).succeedsWithin(Eventually.LIMIT);
    }

    private WebSocket open(String protocol, WebSocket.Listener listener) {
        String login = Base64.getEncoder().encodeToString("asterisk:s3cret".getBytes(StandardCharsets.UTF_8));
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Authorization", "Basic " + login)
                .subprotocols(protocol)
                .buildAsync(URI.create("ws://127.0.0.1:" + server.port() + "/"), listener)
                .join();
        sockets.add(socket);
        return socket;
    }

    private int refusal(String protocol) {
        try {
            open(protocol, new Peer());
            return 101;
        } catch (CompletionException e) {
            return ((WebSocketHandshakeException) e.getCause()).getResponse().statusCode();
        }
    }

    /** Notes pings and how it ends. */
    private static final class Peer implements WebSocket.Listener {
        private final List<ByteBuffer> pings = new CopyOnWriteArrayList<>();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();

        @Override
        public CompletionStage<?> onPing(WebSocket socket, ByteBuffer message) {
            pings.add(message);
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int statusCode, String reason) {
            closed.complete(statusCode);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            closed.complete(-1);
        }
    }
}
