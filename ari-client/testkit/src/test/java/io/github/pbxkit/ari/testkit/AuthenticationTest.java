package io.github.pbxkit.ari.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuthenticationTest {
    private final AriTestServer server = AriTestServer.builder()
            .credentials("rw", "p:w")
            .readOnlyUser("ro", "look")
            .start();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void nobodyIsToldHowToSayWhoHeIs() {
        Answer answer = RawAri.anonymous(server).get("/ari/channels");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Basic realm=\"Asterisk REST Interface\"");
        assertThat(answer.body()).isEqualTo("{\"message\":\"Authentication required\"}");
    }

    @Test
    void wrongPasswordsAndUsersAreRefused() {
        assertThat(RawAri.as(server, "rw", "wrong").get("/ari/channels").status())
                .isEqualTo(401);
        assertThat(RawAri.as(server, "who", "p:w").get("/ari/channels").status())
                .isEqualTo(401);
        assertThat(RawAri.as(server, "rw", "p:w").get("/ari/channels").status()).isEqualTo(200);
    }

    @Test
    void theKeyInTheAddressWins() {
        assertThat(RawAri.anonymous(server)
                        .get("/ari/channels?api_key=rw:p%3Aw")
                        .status())
                .isEqualTo(200);
        assertThat(RawAri.as(server, "rw", "p:w")
                        .get("/ari/channels?api_key=rw:x")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void theReadOnlyUserLooksAndListensButChangesNothing() {
        RawAri watcher = RawAri.as(server, "ro", "look");
        assertThat(watcher.get("/ari/channels").status()).isEqualTo(200);
        Answer refused = watcher.post("/ari/bridges");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).isEqualTo("{\"message\":\"Write access denied\"}");
        assertThat(server.bridgeIds()).isEmpty();
        watcher.listen("conference");
        assertThat(server.hasApplication("conference")).isTrue();
    }

    @Test
    void theEventSocketAsksForTheSame() {
        assertThatThrownBy(() ->
                        RawAri.anonymous(server).openLater("/ari/events?app=x").join())
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(401));
    }

    @Test
    void anEventSocketNeedsAnApplication() {
        assertThatThrownBy(() ->
                        RawAri.as(server, "rw", "p:w").openLater("/ari/events").join())
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(400));
    }

    @Test
    void passwordsAreNotInWhatIsPrinted() {
        RawAri.as(server, "rw", "p:w").get("/ari/channels");
        assertThat(server.toString() + server.requests()).doesNotContain("p:w").doesNotContain("Basic");
    }
}
