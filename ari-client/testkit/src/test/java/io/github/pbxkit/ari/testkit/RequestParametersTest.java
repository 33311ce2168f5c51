package io.github.pbxkit.ari.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestParametersTest {
    private final AriTestServer server = AriTestServer.start();
    private final RawAri ari = RawAri.of(server);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void comeFromTheQuery() {
        assertThat(ari.post("/ari/bridges?bridgeId=q+1&name=a%2Bb").object())
                .containsEntry("id", "q 1")
                .containsEntry("name", "a+b");
    }

    @Test
    void comeFromAForm() {
        Answer answer =
                ari.send("POST", "/ari/bridges", "bridgeId=form+one&name=a%2Bb", "application/x-www-form-urlencoded");
        assertThat(answer.object()).containsEntry("id", "form one").containsEntry("name", "a+b");
    }

    @Test
    void comeFromAJsonBodyWhichWins() {
        assertThat(ari.post("/ari/bridges?bridgeId=query&name=n", "{\"bridgeId\":\"body\"}")
                        .object())
                .containsEntry("id", "body")
                .containsEntry("name", "n");
    }

    @Test
    void theLastOfRepeatedOnesCounts() {
        assertThat(ari.post("/ari/bridges?type=mixing&type=holding").object()).containsEntry("bridge_type", "holding");
    }

    @Test
    void otherBodiesAreNotRead() {
        assertThat(ari.send("POST", "/ari/bridges", "{\"bridgeId\":\"x\"}", "text/plain")
                        .object()
                        .get("id"))
                .isNotEqualTo("x");
    }

    @Test
    void brokenJsonIsABadRequest() {
        Answer answer = ari.post("/ari/bridges", "{\"bridgeId\": ");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).isEqualTo("Error parsing request body");
        assertThat(ari.post("/ari/bridges", "\"x\"").status()).isEqualTo(400);
    }

    @Test
    void listsAreArraysOrCommas() {
        ari.listen("conference");
        TestCaller one = server.incoming("conference");
        TestCaller two = server.incoming("conference");
        ari.post("/ari/bridges/a");
        ari.post(
                "/ari/bridges/a/addChannel", "{\"channel\":[\"" + one.channelId() + "\",\"" + two.channelId() + "\"]}");
        assertThat(server.bridgeMembers("a")).hasSize(2);
        ari.post("/ari/bridges/a/removeChannel?channel=" + one.channelId() + "," + two.channelId());
        assertThat(server.bridgeMembers("a")).isEmpty();
    }

    @Test
    void ofABridgeMustBeTextsWhenThereAreNoVariables() {
        Answer answer = ari.post("/ari/bridges", "{\"bridgeId\":5}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).startsWith("Each value in 'variables' must be a string");
        assertThat(ari.post("/ari/channels", "{\"endpoint\":\"PJSIP/6001\",\"app\":\"x\",\"variables\":{\"X\":5}}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void areSeenInTheRecording() {
        ari.post("/ari/bridges?name=n", "{\"bridgeId\":\"b\",\"type\":[\"mixing\",\"dtmf_events\"],\"variables\":{}}");
        RecordedRequest request = server.awaitRequest(r -> r.method().equals("POST"), RawAri.LIMIT);
        assertThat(request.path()).isEqualTo("/ari/bridges");
        assertThat(request.query()).isEqualTo("name=n");
        assertThat(request.parameter("bridgeId")).isEqualTo("b");
        assertThat(request.parameter("name")).isEqualTo("n");
        assertThat(request.parameter("type")).isEqualTo("mixing,dtmf_events");
        assertThat(request.parameter("nope")).isNull();
        assertThat(request.header("Content-Type")).contains("application/json");
    }
}
