package io.github.pbxkit.ari.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestPathTest {
    private final AriTestServer server = AriTestServer.start();
    private final RawAri ari = RawAri.of(server);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void plusInAPathIsASpaceAndSlashesInIdsAreNotSeparators() {
        assertThat(ari.post("/ari/bridges/a%2Fb%2Bc+d%20e").object()).containsEntry("id", "a/b+c d e");
        assertThat(ari.get("/ari/bridges/a%2Fb%2Bc%20d%20e").status()).isEqualTo(200);
        assertThat(ari.get("/ari/bridges/a/b").status()).isEqualTo(404);
    }

    @Test
    void keepsOtherAlphabetsInIds() {
        assertThat(ari.post("/ari/bridges/%D0%B0%D0%BB%D1%8C%D1%84%D0%B0").object())
                .containsEntry("id", "альфа");
        assertThat(server.bridgeIds()).containsExactly("альфа");
    }

    @Test
    void aSlashAtTheEndIsNotFoundWithAdvice() {
        Answer answer = ari.get("/ari/channels/");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.message()).isEqualTo("ARI URLs do not end with a slash. Try /ari/channels");
    }

    @Test
    void unknownPathsAreNotFound() {
        assertThat(ari.get("/ari/nosuch").message()).isEqualTo("Resource not found");
        assertThat(ari.post("/ari/channels/x/nope").status()).isEqualTo(404);
        assertThat(ari.get("/ari/bridges/x/y/z").status()).isEqualTo(404);
    }

    @Test
    void wrongMethodsAreRefusedWithTheRightOnes() {
        Answer answer = ari.put("/ari/bridges", "{}");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("OPTIONS,GET,POST");
        assertThat(answer.body()).isEqualTo("{\"message\":\"Invalid method\"}");
        assertThat(ari.delete("/ari/bridges/x/removeChannel").header("Allow")).isEqualTo("OPTIONS,POST");
        assertThat(ari.get("/ari/channels/x/mute").header("Allow")).isEqualTo("OPTIONS,POST,DELETE");
        assertThat(ari.get("/ari//channels").header("Allow")).isEqualTo("OPTIONS");
    }

    @Test
    void tellsTheMethodsOfAResource() {
        Answer answer = ari.send("OPTIONS", "/ari/bridges/x", null, "");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Allow")).isEqualTo("OPTIONS,GET,POST,DELETE");
    }

    @Test
    void outsideOfAriIsAnotherWorld() {
        Answer answer = ari.get("/nope");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html");
    }

    @Test
    void standsBehindAPrefix() {
        try (AriTestServer behind = AriTestServer.builder().prefix("/asterisk").start()) {
            assertThat(behind.uri().getPath()).isEqualTo("/asterisk");
            assertThat(RawAri.of(behind).get("/ari/channels").status()).isEqualTo(200);
            assertThat(RawAri.of(behind).get("/../ari/channels").status()).isEqualTo(404);
            assertThat(behind.requests().get(0).path()).isEqualTo("/ari/channels");
        }
    }

    @Test
    void describesItself() {
        assertThat(ari.get("/ari/api-docs/resources.json").object())
                .containsEntry("apiVersion", "10.0.0")
                .containsEntry("basePath", server.uri() + "/ari");
        assertThat(ari.get("/ari/asterisk/ping").object()).containsEntry("ping", "pong");
        assertThat(ari.get("/ari/asterisk/info?only=system").object()).containsOnlyKeys("system");
    }

    @Test
    void theOlderAsteriskLacksTheNewerOperations() {
        try (AriTestServer old =
                AriTestServer.builder().profile(AsteriskProfile.V16).start()) {
            RawAri older = RawAri.of(old);
            assertThat(older.get("/ari/api-docs/resources.json").object()).containsEntry("apiVersion", "4.1.4");
            assertThat(older.get("/ari/channels/x/variables?variables=A").message())
                    .isEqualTo("Resource not found");
            assertThat(ari.get("/ari/channels/x/variables?variables=A").message())
                    .isEqualTo("Channel not found");
        }
    }
}
