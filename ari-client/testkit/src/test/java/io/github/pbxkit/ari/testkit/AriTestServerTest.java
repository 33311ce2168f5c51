package io.github.pbxkit.ari.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AriTestServerTest {

    @Test
    void listensOnLoopbackOnAFreePort() {
        try (AriTestServer server = AriTestServer.start();
                AriTestServer other = AriTestServer.start()) {
            assertThat(server.uri()).hasScheme("http").hasHost("127.0.0.1").hasPort(server.port());
            assertThat(other.port()).isNotEqualTo(server.port());
            assertThat(RawAri.of(server).get("/ari/asterisk/ping").status()).isEqualTo(200);
        }
    }

    @Test
    void saysThatAPortIsTaken() {
        try (AriTestServer server = AriTestServer.start()) {
            int port = server.port();
            assertThatThrownBy(() -> AriTestServer.builder().port(port).start())
                    .isInstanceOf(AriTestException.class)
                    .hasMessageContaining(String.valueOf(port))
                    .hasMessageContaining("choose another port");
        }
    }

    @Test
    void freesItsPortAndMayBeClosedTwice() {
        AriTestServer server = AriTestServer.start();
        RawSocket socket = RawAri.of(server).listen("x");
        server.close();
        server.close();
        assertThat(socket.texts()).isEmpty();
        try (AriTestServer again = AriTestServer.builder().port(server.port()).start()) {
            assertThat(again.port()).isEqualTo(server.port());
        }
    }

    @Test
    void itsThreadsDoNotKeepTheProgramAlive() {
        try (AriTestServer server = AriTestServer.start()) {
            RawAri.of(server).get("/ari/channels");
            server.incoming("nobody");
            assertThat(Thread.getAllStackTraces().keySet().stream()
                            .filter(thread -> thread.getName().startsWith("pbxkit-ari-testkit")))
                    .isNotEmpty()
                    .allMatch(Thread::isDaemon);
        }
    }

    @Test
    void waitsForARequestThatComesLater() throws Exception {
        try (AriTestServer server = AriTestServer.start()) {
            CompletableFuture<RecordedRequest> waited = CompletableFuture.supplyAsync(
                    () -> server.awaitRequest(request -> request.path().equals("/ari/sounds"), RawAri.LIMIT));
            RawAri.of(server).get("/ari/sounds?lang=en");
            assertThat(waited.get(RawAri.LIMIT.toSeconds(), TimeUnit.SECONDS).query())
                    .isEqualTo("lang=en");
            server.clearRequests();
            assertThat(server.requests()).isEmpty();
            assertThatThrownBy(() -> server.awaitRequest(request -> true, Duration.ofMillis(1)))
                    .isInstanceOf(AriTestException.class);
        }
    }

    @Test
    void refusesNonsense() {
        AriTestServer.Builder builder = AriTestServer.builder();
        assertThatThrownBy(() -> builder.port(70000)).hasMessageContaining("port must be 0 to 65535");
        assertThatThrownBy(() -> builder.prefix("x")).hasMessageContaining("prefix");
        assertThatThrownBy(() -> builder.credentials("a:b", "c")).hasMessageContaining("colon");
        try (AriTestServer server = AriTestServer.start()) {
            assertThatThrownBy(() -> server.endpoint("6001")).hasMessageContaining("TECHNOLOGY/RESOURCE");
        }
    }

    @Test
    void clockRunsDueTasksInOrderAndAtTheirMoment() {
        ManualClock clock = new ManualClock(Instant.EPOCH);
        StringBuilder log = new StringBuilder();
        clock.schedule(Duration.ofSeconds(2), () -> log.append('b'));
        clock.schedule(Duration.ofSeconds(1), () -> {
            log.append('a');
            clock.schedule(
                    Duration.ofSeconds(1),
                    () -> log.append('c').append(clock.now().getEpochSecond()));
        });
        clock.schedule(Duration.ofSeconds(2), () -> log.append('x')).cancel();
        clock.advance(Duration.ofMillis(1999));
        assertThat(log).hasToString("a");
        clock.advance(Duration.ofMillis(1));
        assertThat(log).hasToString("abc2");
    }
}
