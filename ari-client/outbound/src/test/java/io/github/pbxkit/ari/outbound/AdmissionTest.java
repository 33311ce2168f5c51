package io.github.pbxkit.ari.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pbxkit.ari.AriConnectException;
import io.github.pbxkit.ari.AriOptions;
import io.github.pbxkit.ari.Timeouts;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
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
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, by the JDK's own WebSocket. */
class AdmissionTest {
    private static final String REGISTERED =
            "{\"type\":\"ApplicationRegistered\",\"timestamp\":\"2026-12-01T01:28:34.125+0000\",\"application\":\"ivr\","
                    + "\"asterisk_id\":\"02:fc:00:00:00:01\"}";

    private final List<AriConnection> connections = new CopyOnWriteArrayList<>();
    private final List<WebSocket> sockets = new ArrayList<>();
    private AriServer server = start(AriOptions.DEFAULTS);

    private AriServer start(AriOptions options) {
        return AriServer.builder(0)
                .credentials("asterisk", "s3cret")
                .options(options)
                .maxConnections(3)
                .onApplication(connections::add)
                .start();
    }

    @AfterEach
    void stop() {
        sockets.forEach(WebSocket::abort);
        server.close();
    }

    private int status(String pair, String protocol) {
        try {
            sockets.add(open(pair, protocol, new End()));
            return 101;
        } catch (CompletionException e) {
            HttpResponse<?> refusal = ((WebSocketHandshakeException) e.getCause()).getResponse();
            return refusal.statusCode();
        }
    }

    private WebSocket open(String pair, String protocol, WebSocket.Listener listener) {
        WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
        if (pair != null) {
            builder.header("Authorization", "Basic " + base64(pair));
        }
        if (protocol != null) {
            builder.subprotocols(protocol);
        }
        return builder.buildAsync(URI.create("ws://127.0.0.1:" + server.port() + "/"), listener)
                .join();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"asterisk:wrong", "asterisk:", "", "other:s3cret", "asterisk:s3cret2", "asterisk"})
    void aWrongPasswordIsRefused(String pair) {
        assertThat(status(pair, "ari")).isEqualTo(401);
        assertThat(server.connections()).isZero();
    }

    @Test
    void noPasswordIsRefused() {
        assertThat(status(null, "ari")).isEqualTo(401);
    }

    @Test
    void anotherProtocolIsRefused() {
        assertThat(status("asterisk:s3cret", "media")).isEqualTo(400);
        assertThat(status("asterisk:s3cret", null)).isEqualTo(400);
    }

    @Test
    void theRightPasswordIsLetInUntilThereAreTooMany() {
        assertThat(status("asterisk:s3cret", "ari")).isEqualTo(101);
        assertThat(status("asterisk:s3cret", "ari")).isEqualTo(101);
        assertThat(status("asterisk:s3cret", "ari")).isEqualTo(101);
        Eventually.until("all counted", () -> server.connections() == 3);
        assertThat(status("asterisk:s3cret", "ari")).isEqualTo(503);
    }

    @Test
    void plainHttpIsToldToUpgrade() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        java.net.http.HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/"))
                                .header("Authorization", "Basic " + base64("asterisk:s3cret"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(426);
    }

    @Test
    void whatIsNoEventIsClosed() {
        End end = new End();
        WebSocket socket = open("asterisk:s3cret", "ari", end);

        socket.sendText("hello", true);

        assertThat(end.status()).isEqualTo(1008);
        assertThat(connections).isEmpty();
    }

    @Test
    void aCallIsClosedWhereNobodyWantsCalls() {
        End end = new End();
        WebSocket socket = open("asterisk:s3cret", "ari", end);

        socket.sendText(REGISTERED.replace("\"ivr\"", "\"ivr:PJSIP/6001-00000001\""), true);

        assertThat(end.status()).isEqualTo(1008);
    }

    @Test
    void whoSaysNothingIsClosed() throws Exception {
        server.close();
        server = start(AriOptions.builder()
                .timeouts(Timeouts.DEFAULTS.withOpen(Duration.ofSeconds(2)))
                .build());
        End end = new End();
        open("asterisk:s3cret", "ari", end);
        try (Socket silent = new Socket("127.0.0.1", server.port())) {
            silent.setSoTimeout((int) Eventually.LIMIT.toMillis());
            assertThat(silent.getInputStream().read()).isEqualTo(-1);
        }
        end.awaitAny();
    }

    @Test
    void garbageIsClosed() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout((int) Eventually.LIMIT.toMillis());
            socket.getOutputStream().write("\u0016\u0003\u0001 nonsense\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void aMessageLongerThanTheLimitClosesTheSocket() {
        server.close();
        server = start(AriOptions.builder()
                .limits(AriOptions.DEFAULTS.limits().withMaxMessageLength(1_000))
                .build());
        End end = new End();
        WebSocket socket = open("asterisk:s3cret", "ari", end);

        socket.sendText(REGISTERED.replace("}", ",\"more\":\"" + "x".repeat(2_000) + "\"}"), true);

        end.awaitAny();
        assertThat(connections).isEmpty();
    }

    @Test
    void aPeerThatAnswersNoPingIsGivenUp() {
        server.close();
        server = start(AriOptions.builder()
                .timeouts(Timeouts.DEFAULTS.withPing(Duration.ofSeconds(1)))
                .build());
        WebSocket socket = open("asterisk:s3cret", "ari", new DeafEnd());
        socket.sendText(REGISTERED, true);
        Eventually.until("connected", () -> connections.size() == 1);

        Eventually.until("given up", () -> server.connections() == 0);
    }

    @Test
    void aTakenPortIsSaid() {
        assertThatThrownBy(() -> AriServer.builder(server.port())
                        .credentials("a", "b")
                        .onCall(call -> {})
                        .start())
                .isInstanceOf(AriConnectException.class)
                .hasMessageContaining("Cannot listen on")
                .hasMessageContaining("choose another port");
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThatThrownBy(() -> AriServer.builder(0).onCall(call -> {}).start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("credentials");
        assertThatThrownBy(() -> AriServer.builder(0).credentials("a", "b").start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("onApplication");
    }

    @Test
    void speaksTls() throws Exception {
        HeldCertificate certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .build();
        HandshakeCertificates ours =
                new HandshakeCertificates.Builder().heldCertificate(certificate).build();
        HandshakeCertificates theirs = new HandshakeCertificates.Builder()
                .addTrustedCertificate(certificate.certificate())
                .build();
        server.close();
        server = AriServer.builder(0)
                .credentials("asterisk", "s3cret")
                .tls(ours.sslContext(), false)
                .onApplication(connections::add)
                .start();

        WebSocket socket = HttpClient.newBuilder()
                .sslContext(theirs.sslContext())
                .build()
                .newWebSocketBuilder()
                .header("Authorization", "Basic " + base64("asterisk:s3cret"))
                .subprotocols("ari")
                .buildAsync(URI.create("wss://localhost:" + server.port() + "/"), new End())
                .get(40, TimeUnit.SECONDS);
        sockets.add(socket);
        socket.sendText(REGISTERED, true);

        Eventually.until("connected over TLS", () -> connections.size() == 1);
        assertThat(socket.getSubprotocol()).isEqualTo("ari");
    }

    /** Notes how it ends. */
    private static class End implements WebSocket.Listener {
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();

        @Override
        public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
            closed.complete(statusCode);
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            closed.complete(-1);
        }

        int status() {
            return closed.orTimeout(40, TimeUnit.SECONDS).join();
        }

        void awaitAny() {
            status();
        }
    }

    /** Reads nothing, so that no ping is answered. */
    private static final class DeafEnd implements WebSocket.Listener {
        @Override
        public void onOpen(WebSocket webSocket) {
            // No request(1): nothing is read.
        }
    }
}
