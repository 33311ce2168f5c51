package io.github.pbxkit.ari.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SocketRequestTest {
    private final AriTestServer server = AriTestServer.start();
    private final RawAri ari = RawAri.of(server);

    @AfterEach
    void close() {
        server.close();
    }

    private Map<String, Object> ask(RawSocket socket, String json) {
        int before = socket.texts().size();
        socket.send(json);
        socket.awaitCount(before + 1);
        return socket.events().get(before);
    }

    @Test
    void operationsGoOverTheEventSocket() {
        RawSocket socket = ari.listen("conference");
        Map<String, Object> answer = ask(
                socket,
                "{\"type\":\"RESTRequest\",\"transaction_id\":\"t\",\"request_id\":\"r\",\"method\":\"POST\","
                        + "\"uri\":\"bridges?bridgeId=q1\",\"content_type\":\"application/json\","
                        + "\"message_body\":\"{\\\"name\\\":\\\"n\\\"}\","
                        + "\"query_strings\":[{\"name\":\"type\",\"value\":\"holding\"}]}");
        assertThat(answer)
                .containsEntry("type", "RESTResponse")
                .containsEntry("transaction_id", "t")
                .containsEntry("request_id", "r")
                .containsEntry("status_code", 200)
                .containsEntry("reason_phrase", "OK")
                .containsEntry("uri", "bridges")
                .containsEntry("content_type", "application/json")
                .containsEntry("application", "conference");
        assertThat(RawSocket.parse(String.valueOf(answer.get("message_body"))))
                .containsEntry("id", "q1")
                .containsEntry("name", "n")
                .containsEntry("bridge_type", "holding");
        assertThat(server.requests())
                .anyMatch(request -> request.webSocket() && request.path().equals("/ari/bridges"));
    }

    @Test
    void anAnswerWithoutABodyHasNone() {
        RawSocket socket = ari.listen("conference");
        ari.post("/ari/bridges/b");
        assertThat(ask(socket, "{\"type\":\"RESTRequest\",\"method\":\"DELETE\",\"uri\":\"bridges/b\"}"))
                .containsEntry("status_code", 204)
                .containsEntry("reason_phrase", "No Content")
                .doesNotContainKeys("content_type", "message_body");
    }

    @Test
    void whatIsNoRequestIsRefusedWithoutIds() {
        RawSocket socket = ari.listen("conference");
        assertThat(ask(socket, "garbage"))
                .containsEntry("status_code", 400)
                .containsEntry("reason_phrase", "Failed to parse request message JSON")
                .containsEntry("request_id", "");
        assertThat(ask(socket, "[1]")).containsEntry("message_body", "{\"message\":\"No 'type' property.\"}");
        assertThat(ask(socket, "{\"type\":\"Other\"}"))
                .containsEntry("message_body", "{\"message\":\"Unknown request type.\"}");
        assertThat(ask(socket, "{\"type\":\"RESTRequest\",\"method\":\"GET\"}"))
                .containsEntry("message_body", "{\"message\":\"Empty or missing 'uri' property.\"}");
        assertThat(ask(socket, "{\"type\":\"RESTRequest\",\"request_id\":\"r\",\"uri\":\"bridges\"}"))
                .containsEntry("message_body", "{\"message\":\"Unknown or missing 'method' property.\"}");
    }

    @Test
    void theReadOnlyUserMayOnlyLookHereToo() {
        RawSocket socket = RawAri.as(server, server.readOnlyUser(), server.readOnlyPassword())
                .listen("watch");
        assertThat(ask(socket, "{\"type\":\"RESTRequest\",\"method\":\"POST\",\"uri\":\"bridges\"}"))
                .containsEntry("status_code", 403)
                .containsEntry("message_body", "{\"message\":\"Write access denied\"}");
    }

    @Test
    void theOlderAsteriskIgnoresThem() throws Exception {
        try (AriTestServer old =
                AriTestServer.builder().profile(AsteriskProfile.V16).start()) {
            RawSocket socket = RawAri.of(old).listen("conference");
            socket.send("{\"type\":\"RESTRequest\",\"method\":\"POST\",\"uri\":\"bridges\"}");
            assertThat(socket.answersPing(RawAri.LIMIT)).isTrue();
            assertThat(socket.texts()).isEmpty();
            assertThat(old.bridgeIds()).isEmpty();
        }
    }
}
