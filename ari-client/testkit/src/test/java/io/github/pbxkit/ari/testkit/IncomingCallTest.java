package io.github.pbxkit.ari.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IncomingCallTest {
    private final AriTestServer server = AriTestServer.start();
    private final RawAri ari = RawAri.of(server);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void entersWithItsArgumentsAndItsName() {
        RawSocket socket = ari.listen("conference");
        TestCaller anna = server.caller()
                .name("Анна")
                .number("6001")
                .args("room1", "two words")
                .enter("conference");
        Map<String, Object> start = socket.await("StasisStart");
        assertThat(start)
                .containsEntry("args", List.of("room1", "two words"))
                .containsEntry("application", "conference");
        Map<String, Object> channel = Parts.of(start, "channel");
        assertThat(channel).containsEntry("id", anna.channelId()).containsEntry("state", "Up");
        assertThat(channel).containsEntry("caller", Map.of("name", "Анна", "number", "6001"));
        assertThat(Parts.of(channel, "dialplan"))
                .containsEntry("app_name", "Stasis")
                .containsEntry("app_data", "conference,room1,two words");
        assertThat(anna.channelName()).startsWith("PJSIP/6001-");
    }

    @Test
    void theApplicationHearsStartRequestAndEndAndNothingElse() {
        RawSocket socket = ari.listen("conference");
        server.incoming("conference").hangup();
        socket.await("StasisEnd");
        ari.get("/ari/channels");
        assertThat(socket.types()).containsExactly("StasisStart", "ChannelHangupRequest", "StasisEnd");
        assertThat(socket.events().get(1)).doesNotContainKey("cause");
    }

    @Test
    void whoListensToEverythingHearsTheWholeLife() {
        ari.listen("conference");
        RawSocket all = ari.listenToAll("monitor");
        server.incoming("conference").hangup();
        all.await("ChannelDestroyed");
        assertThat(all.types())
                .containsExactly(
                        "ChannelCreated",
                        "ChannelDialplan",
                        "ChannelStateChange",
                        "ChannelDialplan",
                        "ChannelHangupRequest",
                        "ChannelHangupRequest",
                        "ChannelDestroyed");
        assertThat(all.events().stream()
                        .filter(event -> "STASISSTATUS".equals(event.get("variable")))
                        .map(event -> event.get("value")))
                .containsExactly("", "SUCCESS");
    }

    @Test
    void anUnansweredOneIsAnsweredByTheApplication() {
        RawSocket socket = ari.listen("ivr");
        TestCaller caller = server.caller().unanswered().enter("ivr");
        assertThat(Parts.of(socket.await("StasisStart"), "channel")).containsEntry("state", "Ring");
        assertThat(caller.isAnswered()).isFalse();
        assertThat(ari.post("/ari/channels/" + caller.channelId() + "/answer").status())
                .isEqualTo(204);
        assertThat(caller.isAnswered()).isTrue();
        assertThat(Parts.of(socket.await("ChannelStateChange"), "channel")).containsEntry("state", "Up");
    }

    @Test
    void failsWhenNobodyHasTheApplication() {
        RawSocket all = ari.listenToAll("monitor");
        TestCaller caller = server.incoming("conference");
        assertThat(caller.isUp()).isFalse();
        assertThat(caller.stasisStatus()).isEqualTo("FAILED");
        assertThat(server.channelIds()).isEmpty();
        assertThat(all.await("ChannelVarset", event -> "FAILED".equals(event.get("value"))))
                .containsEntry("variable", "STASISSTATUS");
    }

    @Test
    void isEndedByTheApplicationWithAReason() {
        RawSocket socket = ari.listen("conference");
        TestCaller caller = server.incoming("conference");
        assertThat(ari.delete("/ari/channels/" + caller.channelId() + "?reason=busy")
                        .status())
                .isEqualTo(204);
        caller.awaitHangup(RawAri.LIMIT);
        assertThat(caller.hangupCause()).isEqualTo(17);
        assertThat(socket.await("ChannelHangupRequest"))
                .containsEntry("cause", 32)
                .containsEntry("soft", true);
        assertThat(ari.delete("/ari/channels/" + caller.channelId()).message()).isEqualTo("Channel not found");
    }

    @Test
    void anUnknownReasonIsRefused() {
        ari.listen("conference");
        TestCaller caller = server.incoming("conference");
        Answer answer = ari.delete("/ari/channels/" + caller.channelId() + "?reason=bogus");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).isEqualTo("Invalid reason for hangup reason provided");
        assertThat(caller.isUp()).isTrue();
    }

    @Test
    void goesBackToTheDialplan() {
        RawSocket socket = ari.listen("ivr");
        TestCaller caller = server.incoming("ivr");
        assertThat(ari.post("/ari/channels/" + caller.channelId() + "/continue?context=default&extension=4003")
                        .status())
                .isEqualTo(204);
        socket.await("StasisEnd");
        assertThat(caller.isUp()).isTrue();
        assertThat(caller.application()).isNull();
        Answer again = ari.post("/ari/channels/" + caller.channelId() + "/continue");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.message()).isEqualTo("Channel not in Stasis application");
    }

    @Test
    void movesToAnotherApplication() {
        RawSocket first = ari.listen("first");
        RawSocket second = ari.listen("second");
        TestCaller caller = server.incoming("first");
        ari.post("/ari/channels/" + caller.channelId() + "/move?app=second&appArgs=a,b");
        first.await("StasisEnd");
        assertThat(second.await("StasisStart")).containsEntry("args", List.of("a", "b"));
        assertThat(caller.application()).isEqualTo("second");

        ari.post("/ari/channels/" + caller.channelId() + "/move?app=nowhere");
        assertThat(second.await("ApplicationMoveFailed")).containsEntry("destination", "nowhere");
        assertThat(caller.application()).isEqualTo("second");
    }

    @Test
    void showsTheVariablesThatWereAskedFor() {
        try (AriTestServer showing =
                AriTestServer.builder().channelVariables("ROOM").start()) {
            RawAri raw = RawAri.of(showing);
            RawSocket socket = raw.listen("conference");
            showing.caller().variable("ROOM", "7").enter("conference");
            assertThat(Parts.of(socket.await("StasisStart"), "channel"))
                    .containsEntry("channelvars", Map.of("ROOM", "7"));
        }
    }
}
