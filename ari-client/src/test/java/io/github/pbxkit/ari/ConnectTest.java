package io.github.pbxkit.ari;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.ari.testkit.RecordedRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ConnectTest {
    @Test
    void goesThroughTheStates() {
        List<ConnectionState> states = new CopyOnWriteArrayList<>();
        try (AriTestServer server = AriTestServer.start();
                AriClient ari = TestClients.create(server)) {
            assertThat(ari.state()).isEqualTo(ConnectionState.CLOSED);
            ari.onState(change -> states.add(change.state()));

            TestClients.connect(ari);

            assertThat(ari.state()).isEqualTo(ConnectionState.LIVE);
            assertThat(server.hasApplication(TestClients.APPLICATION)).isTrue();
            ari.close();
            assertThat(ari.state()).isEqualTo(ConnectionState.CLOSED);
        }
        assertThat(states)
                .containsExactly(
                        ConnectionState.CONNECTING,
                        ConnectionState.SYNCING,
                        ConnectionState.LIVE,
                        ConnectionState.CLOSED);
    }

    @Test
    void connectingAgainChangesNothing() {
        try (AriTestServer server = AriTestServer.start();
                AriClient ari = TestClients.connected(server)) {
            TestClients.connect(ari);

            assertThat(server.faults().openSockets()).isEqualTo(1);
        }
    }

    @Test
    void sendsTheCredentialsInAHeaderOnly() {
        try (AriTestServer server =
                        AriTestServer.builder().credentials("пётр", "пароль:1").start();
                AriClient ari = TestClients.connected(server)) {
            ari.channels().list().await();
            ari.channels().hangup("x").reason("busy").ignoreMissing().await();

            assertThat(server.requests()).hasSize(3).allSatisfy(request -> {
                assertThat(request.header("authorization")).isPresent();
                assertThat(request.query()).doesNotContain("api_key");
            });
            assertThat(server.requests())
                    .extracting(RecordedRequest::query)
                    .element(2)
                    .isEqualTo("");
            assertThat(ari.toString()).doesNotContain("пароль");
        }
    }

    @Test
    void saysThatNothingListens() throws IOException {
        try (Socket bound = new Socket()) { // and not listening: so nobody else gets the port meanwhile
            bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            int port = bound.getLocalPort();

            assertThat(failure("http://127.0.0.1:" + port, "u", "p"))
                    .isInstanceOf(AriConnectException.class)
                    .hasMessageContaining("nothing listens at 127.0.0.1:" + port)
                    .hasMessageContaining("http.conf");
        }
    }

    @Test
    void saysThatTheHostIsUnknown() {
        assertThat(failure("http://no-such-host.invalid:8088", "u", "p"))
                .isInstanceOf(AriConnectException.class)
                .hasMessageContaining("no-such-host.invalid is not known");
    }

    @Test
    void saysThatTheServerDoesNotAnswer() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            AriOptions options = AriOptions.builder()
                    .timeouts(Timeouts.DEFAULTS.withOpen(Duration.ofMillis(200)))
                    .build();

            assertThat(failure("http://127.0.0.1:" + silent.getLocalPort(), "u", "p", options))
                    .isInstanceOf(AriConnectException.class)
                    .hasMessageContaining("did not answer in time");
        }
    }

    @Test
    void saysThatThePasswordIsWrong() {
        try (AriTestServer server = AriTestServer.start()) {
            assertThat(failure(server.uri().toString(), server.user(), "wrong"))
                    .isInstanceOf(AriUnauthorizedException.class)
                    .hasMessageContaining("user \"asterisk\"")
                    .hasMessageContaining("ari.conf")
                    .hasMessageNotContaining("wrong");
        }
    }

    @Test
    void saysThatThePrefixIsWrong() {
        try (AriTestServer server = AriTestServer.builder().prefix("/pbx").start()) {
            URI withoutPrefix = URI.create("http://127.0.0.1:" + server.port());

            assertThat(failure(withoutPrefix.toString(), server.user(), server.password()))
                    .isInstanceOf(AriNotFoundException.class)
                    .hasMessageContaining("no ARI at")
                    .hasMessageContaining("prefix of http.conf");
        }
    }

    @Test
    void takesThePrefixAndAnAriThatIsThereAlready() {
        try (AriTestServer server = AriTestServer.builder().prefix("/pbx").start()) {
            for (String path : List.of("/pbx", "/pbx/", "/pbx/ari", "/pbx/ari/")) {
                URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
                try (AriClient ari = AriClient.builder(uri)
                        .credentials(server.user(), server.password())
                        .application("a")
                        .build()) {
                    TestClients.connect(ari);
                    assertThat(ari.asterisk().ping().await().ping()).isEqualTo("pong");
                }
            }
        }
    }

    @Test
    void saysThatTheAddressIsKeptOut() {
        try (AriTestServer server = AriTestServer.start()) {
            server.faults().respond(403, 1);

            assertThat(failure(server.uri().toString(), server.user(), server.password()))
                    .isInstanceOf(AriForbiddenException.class)
                    .hasMessageContaining("access lists");
        }
    }

    @Test
    void saysThatTheApplicationIsNotAccepted() {
        try (AriTestServer server = AriTestServer.start()) {
            server.faults().respond(400, 1);

            assertThat(failure(server.uri().toString(), server.user(), server.password()))
                    .isInstanceOf(AriRefusedException.class)
                    .hasMessageContaining("application \"app\"");
        }
    }

    @Test
    void saysThatTheServerIsStarting() {
        try (AriTestServer server = AriTestServer.start()) {
            server.faults().booting(true);

            assertThat(failure(server.uri().toString(), server.user(), server.password()))
                    .isInstanceOf(AriBusyException.class)
                    .hasMessageContaining("starting");
        }
    }

    @Test
    void saysThatThePortSpeaksSomethingElse() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread greeter = new Thread(() -> greet(other));
            greeter.start();

            assertThat(failure("http://127.0.0.1:" + other.getLocalPort(), "u", "p"))
                    .isInstanceOf(AriConnectException.class)
                    .hasMessageContaining("does not speak HTTP");
            greeter.join();
        }
    }

    @Test
    void canBeTriedAgainAfterAFailure() {
        try (AriTestServer server = AriTestServer.start();
                AriClient ari = TestClients.create(server)) {
            server.faults().respond(503, 1);
            assertThatThrownBy(() -> ari.connect().get(20, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(AriBusyException.class);

            TestClients.connect(ari);

            assertThat(ari.state()).isEqualTo(ConnectionState.LIVE);
        }
    }

    @Test
    void goesOnTryingIfAskedTo() {
        try (AriTestServer server = AriTestServer.start()) {
            AriOptions options = TestClients.QUICK.toBuilder()
                    .reconnect(TestClients.QUICK.reconnect().withFirstConnect(true))
                    .build();
            server.faults().crash();
            try (AriClient ari = TestClients.create(server, options)) {
                List<ConnectionChange> changes = new CopyOnWriteArrayList<>();
                ari.onState(changes::add);
                CompletableFuture<Void> connected = ari.connect();
                Eventually.until("some attempts", () -> changes.size() > 3);
                assertThat(connected).isNotDone();
                assertThat(changes).extracting(ConnectionChange::state).containsOnly(ConnectionState.CONNECTING);

                server.faults().comeBack();

                TestClients.connect(ari);
                Eventually.until("the first future too", connected::isDone);
                assertThat(connected).isCompleted();
            }
        }
    }

    @Test
    void aClosedClientDoesNothingMore() {
        try (AriTestServer server = AriTestServer.start()) {
            AriClient ari = TestClients.connected(server);
            ari.close();
            ari.close();

            assertThatThrownBy(() -> ari.connect().get()).hasCauseInstanceOf(AriDisconnectedException.class);
            assertThatThrownBy(() -> ari.channels().list().await()).isInstanceOf(AriDisconnectedException.class);
            assertThatThrownBy(() -> ari.channels().list().send().get())
                    .hasCauseInstanceOf(AriDisconnectedException.class);
            Eventually.until("socket is gone", () -> server.faults().openSockets() == 0);
        }
    }

    private static void greet(ServerSocket other) {
        try (var socket = other.accept()) {
            socket.getOutputStream()
                    .write("Asterisk Call Manager/11.0.0\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            var unused = socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            // The client went away.
        }
    }

    private static Throwable failure(String uri, String user, String password) {
        return failure(uri, user, password, AriOptions.DEFAULTS);
    }

    private static Throwable failure(String uri, String user, String password, AriOptions options) {
        try (AriClient ari = AriClient.builder(URI.create(uri))
                .credentials(user, password)
                .application(TestClients.APPLICATION)
                .options(options)
                .build()) {
            Throwable failure = catchThrowable(() -> ari.connect().get(20, TimeUnit.SECONDS));
            assertThat(ari.state()).isEqualTo(ConnectionState.CLOSED);
            return failure.getCause();
        }
    }
}
