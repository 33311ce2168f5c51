package io.github.pbxkit.ami;

import static io.github.pbxkit.ami.Servers.failure;
import static io.github.pbxkit.ami.Servers.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pbxkit.ami.testkit.AmiTestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {

    @Test
    void logsInByChallengeWithoutSendingTheSecret() {
        try (AmiTestServer server = AmiTestServer.start();
                AmiClient client = Servers.connected(server)) {
            assertThat(client.state()).isEqualTo(ConnectionState.LIVE);
            assertThat(client.session()).hasValueSatisfying(session -> {
                assertThat(session.greeting().version()).isEqualTo("11.0.0");
                assertThat(session.generation()).isEqualTo(1);
            });
            assertThat(server.requests().toString()).doesNotContain(server.secret());
            assertThat(server.requests("Challenge")).hasSize(1);
        }
    }

    @Test
    void logsInInClearTextOnRequest() {
        try (AmiTestServer server = AmiTestServer.start();
                AmiClient client = Servers.builder(server).plainTextLogin().build()) {
            get(client.connect());
            assertThat(server.requests("Challenge")).isEmpty();
            assertThat(server.requests("Login").get(0).text("Secret")).isEqualTo(server.secret());
        }
    }

    @Test
    void failsWithWrongSecretAndDoesNotTryAgain() {
        try (AmiTestServer server = AmiTestServer.start();
                AmiClient client = Servers.builder(server)
                        .credentials("test", "wrong")
                        .keepTrying()
                        .build()) {
            assertThat(failure(client.connect()))
                    .isInstanceOf(AmiLoginException.class)
                    .hasMessageContaining("'test'")
                    .hasMessageContaining("Authentication failed")
                    .hasMessageContaining("manager.conf");
            assertThat(client.state()).isEqualTo(ConnectionState.CLOSED);
            assertThat(server.connectionsSoFar()).isEqualTo(1);
        }
    }

    @Test
    void maySucceedAfterAFailureWhenCalledAgain() {
        try (AmiTestServer server = AmiTestServer.start();
                AmiClient client = Servers.builder(server).build()) {
            server.kill();
            assertThat(failure(client.connect())).isInstanceOf(AmiConnectException.class);
            server.restart();
            get(client.connect());
            assertThat(client.state()).isEqualTo(ConnectionState.LIVE);
        }
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        try (Socket bound = new Socket()) { // and not listening: so nobody else gets the port meanwhile
            bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            int port = bound.getLocalPort();
            try (AmiClient client =
                    AmiClient.builder("127.0.0.1", port).credentials("a", "b").build()) {
                assertThat(failure(client.connect()))
                        .isInstanceOf(AmiConnectException.class)
                        .hasMessageContaining("127.0.0.1:" + port)
                        .hasMessageContaining("nothing listens there");
            }
        }
    }

    @Test
    void saysThatTheHostNameIsNotKnown() {
        try (AmiClient client = AmiClient.builder("no-such-host.invalid", 5038)
                .credentials("a", "b")
                .build()) {
            assertThat(failure(client.connect()))
                    .isInstanceOf(AmiConnectException.class)
                    .hasMessageContaining("not known");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH_9.2p1\r\n",
                "HTTP/1.1 400 Bad Request\r\n",
                "Yate ExtModule/1.0\r\n",
                "Event: X\r\n\r\n"
            })
    void saysThatSomethingElseListens(String greeting) {
        try (AmiTestServer server = AmiTestServer.builder().greeting(greeting).start();
                AmiClient client = Servers.builder(server).build()) {
            String expected = greeting.startsWith("Event") ? "without a greeting" : '"' + greeting.strip() + '"';
            assertThat(failure(client.connect()))
                    .isInstanceOf(AmiConnectException.class)
                    .hasMessageContaining(expected);
            assertThat(client.state()).isEqualTo(ConnectionState.CLOSED);
        }
    }

    @Test
    void saysThatNoGreetingCame() {
        try (AmiTestServer server = AmiTestServer.start();
                AmiClient client = Servers.builder(server)
                        .connectTimeout(Duration.ofMillis(200))
                        .build()) {
            server.faults().silence(true);
            assertThat(failure(client.connect()))
                    .isInstanceOf(AmiConnectException.class)
                    .hasMessageContaining("no greeting")
                    .hasMessageContaining("TLS");
        }
    }

    @Test
    void saysThatTheServerClosedWithoutAWord() {
        try (AmiTestServer server = AmiTestServer.builder().greeting("").start();
                AmiClient client = Servers.builder(server).build()) {
            assertThat(failure(client.connect()))
                    .isInstanceOf(AmiConnectException.class)
                    .hasMessageContaining("authlimit");
        }
    }

    @Test
    void asksForEventsAndFiltersWithEachLogin() {
        try (AmiTestServer server = AmiTestServer.start();
                AmiClient client = Servers.builder(server)
                        .events("call,user")
                        .filter(AmiFilter.of("!Event: RTCPSent"))
                        .filter(new AmiFilter("x", "header(Exten)"))
                        .build()) {
            get(client.connect());
            server.faults().dropConnections();
            Servers.await("second login", () -> client.stats().connections() == 2);
            assertThat(server.requests("Login"))
                    .hasSize(2)
                    .allMatch(login -> login.text("Events").equals("call,user"));
            assertThat(server.requests("Filter")).hasSize(4);
            assertThat(server.requests("Filter").get(3).text("MatchCriteria")).isEqualTo("header(Exten)");
        }
    }

    @Test
    void failsIfTheServerRefusesAFilter() {
        try (AmiTestServer server = AmiTestServer.builder()
                        .user("watch", "w", "call", "call")
                        .start();
                AmiClient client = Servers.builder(server)
                        .credentials("watch", "w")
                        .filter(AmiFilter.of("x"))
                        .build()) {
            assertThat(failure(client.connect()))
                    .isInstanceOf(AmiRefusedException.class)
                    .hasMessageContaining("Filter");
        }
    }

    /** No FullyBooted comes to such a user: nothing may wait for it. */
    @Test
    void worksForUserWithoutClassSystem() {
        try (AmiTestServer server = AmiTestServer.builder()
                        .user("nosys", "n", "call", "call")
                        .start();
                AmiClient client =
                        Servers.builder(server).credentials("nosys", "n").build()) {
            get(client.connect());
            assertThat(failure(client.send(AmiAction.of("Command").with("Command", "core show uptime"))))
                    .isInstanceOf(AmiRefusedException.class)
                    .hasMessageContaining("Permission denied");
        }
    }

    @Test
    void refusesToBeBuiltWithNonsense() {
        assertThatThrownBy(() -> AmiClient.builder("host", 5038).build()).hasMessageContaining("credentials");
        assertThatThrownBy(() -> AmiClient.builder("host", 70_000)).hasMessageContaining("70000");
        assertThatThrownBy(() -> AmiClient.builder("host", 5038).actionTimeout(Duration.ZERO))
                .hasMessageContaining("actionTimeout");
    }
}
