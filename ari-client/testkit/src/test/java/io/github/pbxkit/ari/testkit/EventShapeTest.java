package io.github.pbxkit.ari.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of event the server sends has the fields, and the kinds of values, that a running Asterisk was heard to send. */
class EventShapeTest {
    /** Not always there: shown variables, whose video it is, further media of a list, where a peer was seen. */
    private static final Set<String> OPTIONAL = Set.of("channelvars", "video_source_id", "next_media_uri", "address");

    @ParameterizedTest
    @EnumSource(AsteriskProfile.class)
    void isThatOfTheCaptures(AsteriskProfile profile) throws IOException {
        Map<String, Map<String, Object>> captured = captures(profile);
        Map<String, Map<String, Object>> sent = new LinkedHashMap<>();
        live(profile).forEach(event -> sent.putIfAbsent(String.valueOf(event.get("type")), event));
        assertThat(sent.keySet()).containsAll(captured.keySet());
        captured.forEach((type, event) -> assertThat(shape(Objects.requireNonNull(sent.get(type))))
                .as(type)
                .isEqualTo(shape(event)));
    }

    private static Map<String, Map<String, Object>> captures(AsteriskProfile profile) throws IOException {
        String name = "/captures/asterisk-" + (profile == AsteriskProfile.V16 ? 16 : 22) + ".jsonl";
        Map<String, Map<String, Object>> captured = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(EventShapeTest.class.getResourceAsStream(name))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            text.lines().forEach(line -> {
                Map<String, Object> event = RawSocket.parse(line);
                captured.put(String.valueOf(event.get("type")), event);
            });
        }
        return captured;
    }

    /** Names with the kind of their values, nested: {@code channel.caller.name:String}. */
    private static Set<String> shape(Map<?, ?> object) {
        Set<String> shape = new TreeSet<>();
        object.forEach((name, value) -> {
            if (OPTIONAL.contains(String.valueOf(name)) || name.equals("userevent")) {
                return;
            }
            if (value instanceof Map<?, ?> inner) {
                shape(inner).forEach(part -> shape.add(name + "." + part));
            } else {
                shape.add(name + ":"
                        + (value instanceof List<?> ? "List" : value.getClass().getSimpleName()));
            }
        });
        return shape;
    }

    /** One of everything. */
    private static List<Map<String, Object>> live(AsteriskProfile profile) {
        try (AriTestServer server = AriTestServer.builder()
                .profile(profile)
                .playbackLength(Duration.ZERO)
                .start()) {
            RawAri ari = RawAri.of(server);
            RawSocket socket = ari.listenToAll("all");
            TestCaller caller = server.incoming("all");
            String channel = "/ari/channels/" + caller.channelId();
            ari.post(channel + "/variable?variable=TALK_DETECT(set)&value=1");
            ari.post(channel + "/variable?variable=CALLERID(num)&value=1");
            caller.startTalking().press("1").hold().unhold();
            ari.post("/ari/bridges/b");
            ari.post("/ari/bridges/b/addChannel?channel=" + caller.channelId());
            ari.post("/ari/bridges/b/videoSource/" + caller.channelId());
            ari.post(channel + "/play?media=sound:a,sound:b");
            socket.await("PlaybackFinished");
            ari.post(channel + "/record?name=r&format=wav");
            socket.await("RecordingStarted");
            ari.post("/ari/recordings/live/r/stop");
            ari.post("/ari/channels?endpoint=PJSIP/6001&app=all");
            ari.post("/ari/events/user/e?application=all&source=channel:" + caller.channelId());
            ari.put("/ari/deviceStates/Stasis:x?deviceState=BUSY", "{}");
            if (profile == AsteriskProfile.V22) {
                socket.send(
                        "{\"type\":\"RESTRequest\",\"transaction_id\":\"t\",\"request_id\":\"r\",\"method\":\"GET\","
                                + "\"uri\":\"asterisk/ping\"}");
                socket.await("RESTResponse");
            }
            ari.delete(channel);
            ari.delete("/ari/bridges/b");
            server.endpoint("PJSIP/6009").offline();
            server.faults().replaceApplication("all");
            socket.await("ApplicationReplaced");
            return socket.events();
        }
    }
}
