package io.github.pbxkit.ari.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BridgeTest {
    private final AriTestServer server = AriTestServer.start();
    private final RawAri ari = RawAri.of(server);

    @AfterEach
    void close() {
        server.close();
    }

    private TestCaller bridged(String bridge) {
        TestCaller caller = server.incoming("conference");
        assertThat(ari.post("/ari/bridges/" + bridge + "/addChannel?channel=" + caller.channelId())
                        .status())
                .isEqualTo(204);
        return caller;
    }

    @Test
    void isMadeAndShown() {
        Map<String, Object> made = ari.post("/ari/bridges", "{\"bridgeId\":\"b\",\"name\":\"Комната 1\"}")
                .object();
        assertThat(made)
                .containsEntry("technology", "simple_bridge")
                .containsEntry("bridge_type", "mixing")
                .containsEntry("bridge_class", "stasis")
                .containsEntry("creator", "Stasis")
                .containsEntry("name", "Комната 1")
                .containsEntry("channels", List.of())
                .containsEntry("video_mode", "talker");
        assertThat(made.get("creationtime").toString())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\+0000");
        assertThat(ari.get("/ari/bridges/b").object()).isEqualTo(made);
        assertThat(ari.get("/ari/bridges").list()).containsExactly(made);
    }

    @Test
    void aTakenIdIsRefusedSinceAsterisk22() {
        ari.post("/ari/bridges/b");
        assertThat(ari.post("/ari/bridges?bridgeId=b").status()).isEqualTo(500);
        assertThat(ari.post("/ari/bridges/b").status()).isEqualTo(409);
    }

    @Test
    void aTakenIdIsTheSameBridgeOnAsterisk16() {
        try (AriTestServer old =
                AriTestServer.builder().profile(AsteriskProfile.V16).start()) {
            RawAri older = RawAri.of(old);
            older.post("/ari/bridges/b?name=n");
            assertThat(older.post("/ari/bridges/b?name=n").status()).isEqualTo(200);
            assertThat(older.post("/ari/bridges/b?name=other").message())
                    .isEqualTo("Changing bridge name is not implemented");
        }
    }

    @Test
    void tellsOfEnteringAndLeaving() {
        RawSocket socket = ari.listen("conference");
        ari.post("/ari/bridges/b");
        TestCaller caller = bridged("b");
        assertThat(Parts.of(socket.await("ChannelEnteredBridge"), "bridge"))
                .containsEntry("channels", List.of(caller.channelId()));
        assertThat(caller.bridgeId()).isEqualTo("b");
        ari.post("/ari/bridges/b/removeChannel?channel=" + caller.channelId());
        assertThat(Parts.of(socket.await("ChannelLeftBridge"), "bridge")).containsEntry("channels", List.of());
        assertThat(caller.bridgeId()).isNull();
        assertThat(ari.get("/ari/applications/conference").object()).containsEntry("bridge_ids", List.of());
    }

    @Test
    void movingToAnotherLeavesTheFirst() {
        RawSocket socket = ari.listen("conference");
        ari.post("/ari/bridges/a");
        ari.post("/ari/bridges/b");
        TestCaller caller = bridged("a");
        ari.post("/ari/bridges/b/addChannel?channel=" + caller.channelId());
        assertThat(caller.bridgeId()).isEqualTo("b");
        socket.await(
                "ChannelEnteredBridge",
                event -> "b".equals(Parts.of(event, "bridge").get("id")));
        assertThat(socket.types())
                .containsExactly("StasisStart", "ChannelEnteredBridge", "ChannelLeftBridge", "ChannelEnteredBridge");
        assertThat(ari.get("/ari/applications/conference").object()).containsEntry("bridge_ids", List.of("b"));
    }

    @Test
    void aCallThatEndsLeavesFirstAndTheApplicationStillHearsOfTheBridgesEnd() {
        RawSocket socket = ari.listen("conference");
        ari.post("/ari/bridges/b");
        TestCaller caller = bridged("b");
        ari.delete("/ari/channels/" + caller.channelId());
        assertThat(ari.get("/ari/applications/conference").object())
                .containsEntry("bridge_ids", List.of("b"))
                .containsEntry("channel_ids", List.of());
        ari.delete("/ari/bridges/b");
        socket.await("BridgeDestroyed");
        assertThat(socket.types())
                .containsExactly(
                        "StasisStart",
                        "ChannelEnteredBridge",
                        "ChannelHangupRequest",
                        "ChannelLeftBridge",
                        "StasisEnd",
                        "BridgeDestroyed");
    }

    @Test
    void itsEndSetsTheMembersFreeAndOnlyTheyAreToldOf() {
        RawSocket socket = ari.listen("conference");
        RawSocket all = ari.listenToAll("monitor");
        ari.post("/ari/bridges/b");
        TestCaller caller = bridged("b");
        assertThat(ari.delete("/ari/bridges/b").status()).isEqualTo(204);
        assertThat(caller.isUp()).isTrue();
        all.await("BridgeDestroyed");
        caller.hangup();
        socket.await("StasisEnd");
        assertThat(socket.types())
                .containsExactly(
                        "StasisStart",
                        "ChannelEnteredBridge",
                        "ChannelLeftBridge",
                        "ChannelHangupRequest",
                        "StasisEnd");
        assertThat(ari.delete("/ari/bridges/b").message()).isEqualTo("Bridge not found");
    }

    @Test
    void mixesInSoftwareFromThreeOn() {
        ari.listen("conference");
        ari.post("/ari/bridges/b");
        bridged("b");
        bridged("b");
        assertThat(ari.get("/ari/bridges/b").object()).containsEntry("technology", "simple_bridge");
        TestCaller third = bridged("b");
        assertThat(ari.get("/ari/bridges/b").object()).containsEntry("technology", "softmix");
        third.hangup();
        assertThat(ari.get("/ari/bridges/b").object()).containsEntry("technology", "simple_bridge");
    }

    @Test
    void refusesWhatAsteriskRefuses() {
        ari.listen("conference");
        ari.post("/ari/bridges/b");
        TestCaller caller = server.incoming("conference");
        String id = caller.channelId();
        assertThat(ari.post("/ari/bridges/none/addChannel?channel=" + id).status())
                .isEqualTo(404);
        assertThat(ari.post("/ari/bridges/b/addChannel").message()).isEqualTo("Missing parameter channel");
        assertThat(ari.post("/ari/bridges/b/addChannel?channel=nope").status()).isEqualTo(400);
        Answer notIn = ari.post("/ari/bridges/b/removeChannel?channel=" + id);
        assertThat(notIn.status()).isEqualTo(422);
        assertThat(notIn.message()).isEqualTo("Channel not in this bridge");
        ari.post("/ari/channels/" + id + "/continue");
        Answer outside = ari.post("/ari/bridges/b/addChannel?channel=" + id);
        assertThat(outside.status()).isEqualTo(422);
        assertThat(outside.message()).isEqualTo("Channel not in Stasis application");
        assertThat(ari.post("/ari/bridges?type=nonsense").status()).isEqualTo(500);
    }

    @Test
    void playsMusicToAllItsMembers() {
        ari.listen("conference");
        ari.post("/ari/bridges/b");
        TestCaller caller = bridged("b");
        assertThat(ari.delete("/ari/bridges/b/moh").status()).isEqualTo(409);
        ari.post("/ari/bridges/b/moh");
        assertThat(caller.hearsMusic()).isTrue();
        ari.delete("/ari/bridges/b/moh");
        assertThat(caller.hearsMusic()).isFalse();
    }

    @Test
    void oneForWaitingPlaysMusicByItself() {
        ari.listen("conference");
        ari.post("/ari/bridges/wait?type=holding");
        TestCaller caller = bridged("wait");
        assertThat(caller.hearsMusic()).isTrue();
        caller.hangup();
        assertThat(caller.hearsMusic()).isFalse();
    }

    @Test
    void showsWhoseVideoItShows() {
        RawSocket socket = ari.listen("conference");
        ari.post("/ari/bridges/b");
        TestCaller caller = bridged("b");
        ari.post("/ari/bridges/b/videoSource/" + caller.channelId());
        assertThat(Parts.of(socket.await("BridgeVideoSourceChanged"), "bridge"))
                .containsEntry("video_mode", "single")
                .containsEntry("video_source_id", caller.channelId());
        ari.delete("/ari/bridges/b/videoSource");
        assertThat(ari.get("/ari/bridges/b").object()).doesNotContainKey("video_source_id");
    }
}
