package io.github.pbxkit.ari.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OriginateTest {
    private final ManualClock clock = new ManualClock(Instant.parse("2026-11-23T00:00:00Z"));
    private final AriTestServer server = AriTestServer.builder().clock(clock).start();
    private final RawAri ari = RawAri.of(server);
    private RawSocket socket;

    @BeforeEach
    void listen() {
        socket = ari.listen("dialler");
    }

    @AfterEach
    void close() {
        server.close();
    }

    private Answer originate(String more) {
        return ari.post(
                "/ari/channels", "{\"endpoint\":\"PJSIP/6001\",\"app\":\"dialler\",\"channelId\":\"o\"" + more + "}");
    }

    private List<Object> dialStatuses() {
        return socket.settle().events().stream()
                .filter(event -> event.get("type").equals("Dial"))
                .map(event -> event.get("dialstatus"))
                .toList();
    }

    @Test
    void ringsIsAnsweredAndEntersTheApplication() {
        server.endpoint("PJSIP/6001").answersAfter(Duration.ofSeconds(3));
        Map<String, Object> channel = originate(
                        ",\"appArgs\":\"a,b c\",\"callerId\":\"Boss <100>\",\"variables\":{\"X\":\"1\"}")
                .object();
        assertThat(channel)
                .containsEntry("id", "o")
                .containsEntry("state", "Down")
                .containsEntry("caller", Map.of("name", "Boss", "number", "100"));
        assertThat(Parts.of(channel, "dialplan")).containsEntry("app_name", "AppDial2");
        assertThat(ari.get("/ari/channels/o").object()).containsEntry("state", "Ringing");
        TestCaller callee = server.endpoint("PJSIP/6001").awaitCall(RawAri.LIMIT);
        assertThat(callee.isAnswered()).isFalse();
        clock.advance(Duration.ofSeconds(3));
        assertThat(socket.await("StasisStart")).containsEntry("args", List.of("a", "b c"));
        assertThat(callee.isAnswered()).isTrue();
        assertThat(callee.variable("X")).isEqualTo("1");
        assertThat(socket.types())
                .containsExactly("Dial", "ChannelStateChange", "Dial", "ChannelStateChange", "Dial", "StasisStart");
        assertThat(dialStatuses()).containsExactly("", "RINGING", "ANSWER");
    }

    @Test
    void theApplicationHearsOfTheDestructionToo() {
        originate("");
        ari.delete("/ari/channels/o");
        Map<String, Object> destroyed = socket.await("ChannelDestroyed");
        assertThat(destroyed).containsEntry("cause", 16).containsEntry("cause_txt", "Normal Clearing");
        assertThat(ari.get("/ari/applications/dialler").object()).containsEntry("channel_ids", List.of());
    }

    @Test
    void busyIsToldAndEnds() {
        server.endpoint("PJSIP/6001").busy();
        originate("");
        assertThat(socket.await("ChannelDestroyed"))
                .containsEntry("cause", 17)
                .containsEntry("cause_txt", "User busy")
                .containsEntry("tech_cause", 486);
        assertThat(dialStatuses()).containsExactly("", "BUSY");
        assertThat(server.channelIds()).isEmpty();
    }

    @Test
    void theOlderAsteriskKnowsNoCauseOfTheTechnology() {
        try (AriTestServer old =
                AriTestServer.builder().profile(AsteriskProfile.V16).start()) {
            old.endpoint("PJSIP/6001").busy();
            RawAri older = RawAri.of(old);
            RawSocket listening = older.listen("dialler");
            older.post("/ari/channels?endpoint=PJSIP/6001&app=dialler");
            assertThat(listening.await("ChannelDestroyed")).doesNotContainKey("tech_cause");
        }
    }

    @Test
    void nobodyAnswersInTime() {
        server.endpoint("PJSIP/6001").neverAnswers();
        originate(",\"timeout\":20");
        clock.advance(Duration.ofSeconds(19));
        assertThat(server.channelIds()).containsExactly("o");
        clock.advance(Duration.ofSeconds(1));
        assertThat(socket.await("ChannelDestroyed")).containsEntry("cause", 19);
        assertThat(socket.types()).doesNotContain("ChannelHangupRequest", "StasisStart");
    }

    @Test
    void isGivenUpWhileItRings() {
        server.endpoint("PJSIP/6001").neverAnswers();
        originate("");
        ari.delete("/ari/channels/o");
        socket.await("ChannelDestroyed");
        assertThat(dialStatuses()).containsExactly("", "RINGING", "NOANSWER");
    }

    @Test
    void phonesThatAreNotThereCannotBeCalled() {
        server.endpoint("PJSIP/6001").offline();
        Answer answer = originate("");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("{\"error\":\"Allocation failed\"}");
        assertThat(ari.post("/ari/channels?endpoint=NoTech/1&app=dialler").status())
                .isEqualTo(500);
        assertThat(ari.get("/ari/endpoints/PJSIP/6001").object()).containsEntry("state", "offline");
        assertThat(server.channelIds()).isEmpty();
    }

    @Test
    void refusesWhatAsteriskRefuses() {
        assertThat(ari.post("/ari/channels").message()).isEqualTo("Endpoint must be specified");
        assertThat(ari.post("/ari/channels?endpoint=PJSIP/6001").message())
                .isEqualTo("Application or extension must be specified");
        assertThat(ari.post("/ari/channels?endpoint=6001&app=dialler").message())
                .isEqualTo("Invalid endpoint specified");
        originate("");
        Answer taken = originate("");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.message()).isEqualTo("Channel with given unique ID already exists");
    }

    @Test
    void createdFirstAndDialledLater() {
        server.endpoint("PJSIP/6002").answersAfter(Duration.ofSeconds(1));
        assertThat(ari.post("/ari/channels/create?endpoint=PJSIP/6002&app=dialler&appArgs=made&channelId=c")
                        .object())
                .containsEntry("state", "Down");
        assertThat(socket.await("StasisStart")).containsEntry("args", List.of("made"));
        assertThat(ari.post("/ari/channels/c/dial?timeout=5").status()).isEqualTo(204);
        clock.advance(Duration.ofSeconds(1));
        assertThat(ari.get("/ari/channels/c").object()).containsEntry("state", "Up");
        assertThat(dialStatuses()).containsExactly("", "RINGING", "ANSWER");
        Answer again = ari.post("/ari/channels/c/dial");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.message()).isEqualTo("Channel is not in the 'Down' state");
        clock.advance(Duration.ofSeconds(5));
        assertThat(server.channelIds()).containsExactly("c");
    }

    @Test
    void dialledWithoutAnswerItLeavesTheApplication() {
        server.endpoint("PJSIP/6002").neverAnswers();
        ari.post("/ari/channels/create?endpoint=PJSIP/6002&app=dialler&channelId=c");
        ari.post("/ari/channels/c/dial?timeout=5");
        clock.advance(Duration.ofSeconds(5));
        assertThat(socket.await("ChannelDestroyed")).containsEntry("cause", 19);
        assertThat(socket.types()).containsSubsequence("ChannelHangupRequest", "StasisEnd", "ChannelDestroyed");
    }

    @Test
    void intoTheDialplanItStaysOutOfApplications() {
        ari.post("/ari/channels?endpoint=PJSIP/6001&extension=500&context=rooms&channelId=d");
        assertThat(Parts.of(ari.get("/ari/channels/d").object(), "dialplan"))
                .containsEntry("exten", "500")
                .containsEntry("context", "rooms");
        assertThat(server.call("d").application()).isNull();
    }

    @Test
    void theCalleeActsAsAnyCaller() {
        originate("");
        TestCaller callee = server.endpoint("PJSIP/6001").awaitCall(RawAri.LIMIT);
        callee.press("1");
        assertThat(socket.await("ChannelDtmfReceived")).containsEntry("digit", "1");
        callee.hangup();
        socket.await("StasisEnd");
        assertThat(server.endpoint("PJSIP/6001").calls()).hasSize(1);
    }

    @Test
    void argumentsMayHoldCommasInQuotes() {
        originate(",\"appArgs\":\"a,\\\"b,c\\\",d\"");
        Map<String, Object> start = socket.await("StasisStart");
        assertThat(start).containsEntry("args", List.of("a", "b,c", "d"));
        assertThat(Parts.of(Parts.of(start, "channel"), "dialplan")).containsEntry("app_data", "dialler,a,\"b,c\",d");
        server.caller().args("x,y", "z").enter("dialler");
        socket.await("StasisStart", event -> List.of("x,y", "z").equals(event.get("args")));
    }

    @Test
    void aCallerIdIsANumberOrANameOrBoth() {
        assertThat(originate(",\"callerId\":\"123\"").object())
                .containsEntry("caller", Map.of("name", "", "number", "123"))
                .containsEntry("connected", Map.of("name", "", "number", "123"));
        ari.delete("/ari/channels/o");
        assertThat(originate(",\"callerId\":\"Only Name\"").object())
                .containsEntry("caller", Map.of("name", "Only Name", "number", ""));
    }

    @Test
    void oneThatIsNotAnsweredYetCannotBeTreatedAsACall() {
        server.endpoint("PJSIP/6002").neverAnswers();
        ari.post("/ari/channels/create?endpoint=PJSIP/6002&app=dialler&channelId=c");
        for (String operation :
                List.of("answer", "ring", "moh", "hold", "play?media=sound:a", "mute?direction=in", "continue")) {
            Answer answer = ari.post("/ari/channels/c/" + operation);
            assertThat(answer.status()).as(operation).isEqualTo(412);
            assertThat(answer.message()).isEqualTo("Channel in invalid state");
        }
        assertThat(ari.post("/ari/channels/c/variable?variable=A&value=1").status())
                .isEqualTo(204);
        ari.post("/ari/bridges/b");
        assertThat(ari.post("/ari/bridges/b/addChannel?channel=c").status()).isEqualTo(204);
    }

    @Test
    void saysWhoWasNotCalled() {
        assertThatThrownBy(() -> server.endpoint("PJSIP/6003").awaitCall(Duration.ofMillis(1)))
                .isInstanceOf(AriTestException.class)
                .hasMessageContaining("nobody called PJSIP/6003");
    }
}
