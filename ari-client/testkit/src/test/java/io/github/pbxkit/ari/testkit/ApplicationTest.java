package io.github.pbxkit.ari.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApplicationTest {
    private final AriTestServer server = AriTestServer.start();
    private final RawAri ari = RawAri.of(server);

    @AfterEach
    void close() {
        server.close();
    }

    private void awaitGone(String application) {
        long end = System.nanoTime() + RawAri.LIMIT.toNanos();
        while (server.hasApplication(application)) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void theSecondSocketTakesItAndTheFirstStaysOpenAndSilent() throws Exception {
        RawSocket first = ari.listen("conference,other");
        RawSocket second = ari.listen("conference");
        assertThat(first.await("ApplicationReplaced")).containsEntry("application", "conference");
        server.incoming("conference");
        second.await("StasisStart");
        server.incoming("other");
        first.await("StasisStart");
        assertThat(first.types()).containsExactly("ApplicationReplaced", "StasisStart");
        assertThat(first.answersPing(RawAri.LIMIT)).isTrue();
    }

    @Test
    void aSocketWithTwoHearsAnEventOnceForEach() {
        RawSocket both = ari.listenToAll("a,b");
        ari.post("/ari/bridges/x");
        both.awaitCount(2);
        assertThat(both.events().stream().map(event -> event.get("application")))
                .containsExactly("a", "b");
    }

    @Test
    void callsStayWhenTheSocketGoesAndItsEventsAreLost() {
        RawSocket lost = ari.listen("conference");
        TestCaller caller = server.incoming("conference");
        lost.close();
        awaitGone("conference");
        caller.press("1");
        assertThat(caller.isUp()).isTrue();
        assertThat(caller.application()).isEqualTo("conference");
        assertThat(ari.get("/ari/applications").list()).hasSize(1);
        assertThat(server.incoming("conference").stasisStatus()).isEqualTo("FAILED");
        RawSocket back = ari.listen("conference");
        assertThat(back.texts()).isEmpty();
        caller.press("2");
        assertThat(back.await("ChannelDtmfReceived")).containsEntry("digit", "2");
        caller.hangup();
        back.await("StasisEnd");
    }

    @Test
    void listeningToEverythingEndsWithTheSocketAndComesBackWithIt() {
        RawSocket lost = ari.listenToAll("conference");
        TestCaller caller = server.incoming("conference");
        lost.close();
        awaitGone("conference");
        assertThat(ari.get("/ari/applications").list()).isEmpty();
        RawSocket back = ari.listenToAll("conference");
        caller.hangup();
        back.await("ChannelDestroyed");
        assertThat(back.types()).contains("StasisEnd");
    }

    @Test
    void theOlderAsteriskKeepsListingIt() {
        try (AriTestServer old =
                AriTestServer.builder().profile(AsteriskProfile.V16).start()) {
            RawAri older = RawAri.of(old);
            RawSocket lost = older.listenToAll("conference");
            lost.close();
            long end = System.nanoTime() + RawAri.LIMIT.toNanos();
            while (old.hasApplication("conference")) {
                assertThat(System.nanoTime()).isLessThan(end);
            }
            assertThat(older.get("/ari/applications").list()).hasSize(1);
        }
    }

    @Test
    void showsWhatItListensTo() {
        ari.listen("conference");
        ari.listenToAll("monitor");
        assertThat(ari.get("/ari/applications/conference").object())
                .isEqualTo(Map.of(
                        "name", "conference",
                        "channel_ids", List.of(),
                        "bridge_ids", List.of(),
                        "endpoint_ids", List.of(),
                        "device_names", List.of(),
                        "events_allowed", List.of(),
                        "events_disallowed", List.of()));
        assertThat(ari.get("/ari/applications/monitor").object())
                .containsEntry("channel_ids", List.of("__AST_CHANNEL_ALL_TOPIC"))
                .containsEntry("device_names", List.of("__AST_DEVICE_STATE_ALL_TOPIC"));
        assertThat(ari.get("/ari/applications/none").message()).isEqualTo("Application not found");
    }

    @Test
    void subscribesToWhatItNames() {
        RawSocket socket = ari.listen("watch");
        String subscription = "/ari/applications/watch/subscription?eventSource=";
        ari.post("/ari/bridges/x");
        assertThat(ari.post(subscription + "bridge:x").object()).containsEntry("bridge_ids", List.of("x"));
        ari.delete("/ari/bridges/x");
        socket.await("BridgeDestroyed");
        assertThat(ari.get("/ari/applications/watch").object()).containsEntry("bridge_ids", List.of());

        assertThat(ari.post(subscription + "deviceState:Stasis:lamp").status()).isEqualTo(200);
        ari.put("/ari/deviceStates/Stasis:lamp?deviceState=BUSY", "{}");
        assertThat(Parts.of(socket.await("DeviceStateChanged"), "device_state")).containsEntry("state", "BUSY");

        assertThat(ari.post(subscription + "endpoint:PJSIP/6005").status()).isEqualTo(200);
        server.endpoint("PJSIP/6005").offline();
        assertThat(Parts.of(socket.await("PeerStatusChange"), "endpoint")).containsEntry("state", "offline");
    }

    @Test
    void hearsTheCallsOfAnEndpointItWatches() {
        RawSocket socket = ari.listen("watch");
        ari.listen("conference");
        ari.post("/ari/applications/watch/subscription?eventSource=endpoint:PJSIP/6007");
        server.caller().number("6008").enter("conference");
        TestCaller watched = server.caller().number("6007").enter("conference");
        socket.await("ChannelCreated");
        assertThat(Parts.of(socket.events().get(0), "channel")).containsEntry("id", watched.channelId());
    }

    @Test
    void refusesToSubscribeToWhatIsNotThere() {
        ari.listen("watch");
        String subscription = "/ari/applications/watch/subscription";
        assertThat(ari.post(subscription).message()).isEqualTo("Missing parameter eventSource");
        assertThat(ari.post(subscription + "?eventSource=bogus:1").message())
                .isEqualTo("Invalid event source URI scheme");
        Answer missing = ari.post(subscription + "?eventSource=channel:nope");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.message()).isEqualTo("Event source does not exist");
        Answer never = ari.delete(subscription + "?eventSource=bridge:nope");
        assertThat(never.status()).isEqualTo(422);
        assertThat(never.message()).isEqualTo("Event source was not subscribed to");
        assertThat(ari.delete(subscription + "?eventSource=channel:").status()).isEqualTo(501);
        assertThat(ari.post("/ari/applications/none/subscription?eventSource=bridge:")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void filtersItsEvents() {
        RawSocket socket = ari.listenToAll("watch");
        assertThat(ari.put("/ari/applications/watch/eventFilter", "{\"disallowed\":[{\"type\":\"BridgeCreated\"}]}")
                        .object())
                .containsEntry("events_disallowed", List.of(Map.of("type", "BridgeCreated")));
        ari.post("/ari/bridges/x");
        ari.delete("/ari/bridges/x");
        socket.await("BridgeDestroyed");
        assertThat(socket.types()).containsExactly("BridgeDestroyed");
        assertThat(ari.put("/ari/applications/watch/eventFilter", "{\"allowed\":\"x\"}")
                        .message())
                .isEqualTo("Invalid format definition");
        assertThat(ari.put("/ari/applications/watch/eventFilter", "{}").object())
                .containsEntry("events_disallowed", List.of());
    }

    @Test
    void receivesEventsOfItsUsers() {
        RawSocket socket = ari.listen("watch");
        TestCaller caller = server.incoming("watch");
        assertThat(ari.post(
                                "/ari/events/user/ping?application=watch&source=channel:" + caller.channelId(),
                                "{\"variables\":{\"text\":\"привет\",\"n\":1,\"list\":[1,2]}}")
                        .status())
                .isEqualTo(204);
        Map<String, Object> event = socket.await("ChannelUserevent");
        assertThat(event).containsEntry("eventname", "ping");
        assertThat(Parts.of(event, "userevent"))
                .isEqualTo(Map.of("text", "привет", "n", 1, "list", List.of(1, 2), "eventname", "ping"));
        assertThat(Parts.of(event, "channel")).containsEntry("id", caller.channelId());
        assertThat(ari.post("/ari/events/user/ping?application=none").status()).isEqualTo(404);
        assertThat(ari.post("/ari/events/user/ping?application=watch&source=channel:none")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void canBeWaitedFor() {
        assertThatThrownBy(() -> server.awaitApplication("late", Duration.ofMillis(1)))
                .isInstanceOf(AriTestException.class)
                .hasMessageContaining("no client took application late");
        ari.listen("late");
        server.awaitApplication("late", RawAri.LIMIT);
    }
}
