package io.github.pbxkit.ari.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlaybackTest {
    private final ManualClock clock = new ManualClock(Instant.parse("2026-11-23T00:00:01.456Z"));
    private final AriTestServer server = AriTestServer.builder()
            .clock(clock)
            .playbackLength(Duration.ofSeconds(2))
            .start();
    private final RawAri ari = RawAri.of(server);
    private RawSocket socket;
    private TestCaller caller;

    @BeforeEach
    void callIn() {
        socket = ari.listen("ivr");
        caller = server.incoming("ivr");
    }

    @AfterEach
    void close() {
        server.close();
    }

    private Answer play(String id, String media) {
        return ari.post("/ari/channels/" + caller.channelId() + "/play/" + id + "?media=" + media);
    }

    @Test
    void lastsAsLongAsItsSound() {
        server.sound("sound:long", Duration.ofSeconds(7));
        Answer answer = play("p", "sound:long");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/ari/playbacks/p");
        assertThat(answer.object())
                .containsEntry("id", "p")
                .containsEntry("media_uri", "sound:long")
                .containsEntry("target_uri", "channel:" + caller.channelId())
                .containsEntry("state", "queued");
        assertThat(Parts.of(socket.await("PlaybackStarted"), "playback")).containsEntry("state", "playing");
        assertThat(caller.hears()).isEqualTo("sound:long");
        clock.advance(Duration.ofMillis(6999));
        assertThat(ari.get("/ari/playbacks/p").object()).containsEntry("state", "playing");
        clock.advance(Duration.ofMillis(1));
        assertThat(socket.await("PlaybackFinished")).containsEntry("timestamp", "2026-11-23T00:00:08.456+0000");
        assertThat(ari.get("/ari/playbacks/p").message()).isEqualTo("Playback not found");
        assertThat(caller.hears()).isNull();
    }

    @Test
    void aListContinuesWithEachFurtherSound() {
        play("p", "sound:a,sound:b");
        clock.advance(Duration.ofSeconds(4));
        socket.await("PlaybackFinished");
        assertThat(socket.types())
                .containsExactly(
                        "StasisStart", "PlaybackStarted", "PlaybackContinuing", "PlaybackStarted", "PlaybackFinished");
        assertThat(Parts.of(socket.events().get(1), "playback")).containsEntry("next_media_uri", "sound:b");
        assertThat(Parts.of(socket.events().get(2), "playback"))
                .containsEntry("media_uri", "sound:a")
                .containsEntry("state", "continuing");
        assertThat(Parts.of(socket.events().get(4), "playback"))
                .containsEntry("media_uri", "sound:b")
                .doesNotContainKey("next_media_uri");
    }

    @Test
    void aSoundThatIsNotThereFailsAtOnce() {
        server.missingSound("sound:gone");
        assertThat(play("p", "sound:gone").status()).isEqualTo(201);
        assertThat(Parts.of(socket.await("PlaybackFinished"), "playback")).containsEntry("state", "failed");
        play("q", "bogus:x");
        assertThat(Parts.of(
                        socket.await(
                                "PlaybackFinished",
                                e -> "q".equals(Parts.of(e, "playback").get("id"))),
                        "playback"))
                .containsEntry("state", "failed");
    }

    @Test
    void theSecondWaitsForTheFirst() {
        play("first", "sound:a");
        play("second", "sound:b");
        assertThat(ari.get("/ari/playbacks/second").object()).containsEntry("state", "queued");
        Answer early = ari.post("/ari/playbacks/second/control?operation=pause");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.message()).isEqualTo("Can only pause while media is playing");
        clock.advance(Duration.ofSeconds(2));
        assertThat(ari.get("/ari/playbacks/second").object()).containsEntry("state", "playing");
    }

    @Test
    void oneThatIsStoppedWhileItWaitsOnlyEnds() {
        play("first", "sound:a");
        play("second", "sound:b");
        assertThat(ari.delete("/ari/playbacks/second").status()).isEqualTo(204);
        clock.advance(Duration.ofSeconds(2));
        socket.await(
                "PlaybackFinished", e -> "second".equals(Parts.of(e, "playback").get("id")));
        assertThat(socket.types())
                .containsExactly("StasisStart", "PlaybackStarted", "PlaybackFinished", "PlaybackFinished");
    }

    @Test
    void isStoppedAndIsDone() {
        play("p", "tone:ring");
        clock.advance(Duration.ofHours(1));
        assertThat(ari.get("/ari/playbacks/p").object()).containsEntry("state", "playing");
        ari.delete("/ari/playbacks/p");
        assertThat(Parts.of(socket.await("PlaybackFinished"), "playback")).containsEntry("state", "done");
    }

    @Test
    void standsStillWhilePaused() {
        play("p", "sound:a");
        clock.advance(Duration.ofSeconds(1));
        assertThat(ari.post("/ari/playbacks/p/control?operation=pause").status())
                .isEqualTo(204);
        clock.advance(Duration.ofMinutes(1));
        assertThat(ari.get("/ari/playbacks/p").object()).containsEntry("state", "paused");
        ari.post("/ari/playbacks/p/control?operation=unpause");
        clock.advance(Duration.ofMillis(999));
        assertThat(ari.get("/ari/playbacks/p").status()).isEqualTo(200);
        clock.advance(Duration.ofMillis(1));
        assertThat(ari.get("/ari/playbacks/p").status()).isEqualTo(404);
        assertThat(socket.types())
                .containsExactly("StasisStart", "PlaybackStarted", "PlaybackStarted", "PlaybackFinished");
        assertThat(ari.post("/ari/playbacks/p/control?operation=bogus").status())
                .isEqualTo(404);
    }

    @Test
    void unknownOperationsAreRefused() {
        play("p", "sound:a");
        assertThat(ari.post("/ari/playbacks/p/control").message()).isEqualTo("Missing operation");
        assertThat(ari.post("/ari/playbacks/p/control?operation=bogus").message())
                .isEqualTo("Invalid operation bogus");
    }

    @Test
    void aHangupEndsWhatPlaysAndWhatWaits() {
        play("first", "sound:a");
        play("second", "sound:b");
        ari.delete("/ari/channels/" + caller.channelId());
        socket.await("StasisEnd");
        assertThat(socket.types())
                .containsExactly(
                        "StasisStart",
                        "PlaybackStarted",
                        "ChannelHangupRequest",
                        "PlaybackFinished",
                        "PlaybackStarted",
                        "PlaybackFinished",
                        "StasisEnd");
        assertThat(socket.events().stream()
                        .filter(event -> event.get("type").equals("PlaybackFinished"))
                        .map(event -> Parts.of(event, "playback").get("state")))
                .containsExactly("failed", "failed");
        clock.advance(Duration.ofMinutes(1));
        assertThat(socket.types()).hasSize(7);
    }

    @Test
    void requestsThatNeedTheChannelWaitForTheEnd() {
        String channel = "/ari/channels/" + caller.channelId();
        ari.post("/ari/bridges/b");
        play("p", "sound:a");
        CompletableFuture<Answer> variable = ari.sendLater("POST", channel + "/variable?variable=A&value=1", null, "");
        server.awaitRequest(request -> request.path().endsWith("/variable"), RawAri.LIMIT);
        CompletableFuture<Answer> bridge =
                ari.sendLater("POST", "/ari/bridges/b/addChannel?channel=" + caller.channelId(), null, "");
        server.awaitRequest(request -> request.path().endsWith("/addChannel"), RawAri.LIMIT);
        assertThat(ari.post(channel + "/mute?direction=in").status()).isEqualTo(204);
        assertThat(ari.post(channel + "/moh").status()).isEqualTo(204);
        assertThat(variable).isNotDone();
        assertThat(bridge).isNotDone();
        clock.advance(Duration.ofSeconds(2));
        assertThat(variable.join().status()).isEqualTo(204);
        assertThat(bridge.join().status()).isEqualTo(204);
        assertThat(caller.variable("A")).isEqualTo("1");
        assertThat(caller.bridgeId()).isEqualTo("b");
    }

    @Test
    void aCallGoesOnInTheDialplanWhenItsSoundHasEnded() {
        play("p", "sound:a");
        assertThat(ari.post("/ari/channels/" + caller.channelId() + "/continue").status())
                .isEqualTo(204);
        clock.advance(Duration.ofMillis(1999));
        assertThat(caller.application()).isEqualTo("ivr");
        clock.advance(Duration.ofMillis(1));
        assertThat(caller.application()).isNull();
        assertThat(caller.isUp()).isTrue();
        socket.await("StasisEnd");
        assertThat(socket.types()).containsExactly("StasisStart", "PlaybackStarted", "PlaybackFinished", "StasisEnd");
    }

    @Test
    void whatIsAskedForMeanwhileIsDoneBeforeItGoesOn() {
        String channel = "/ari/channels/" + caller.channelId();
        play("first", "sound:a");
        ari.post(channel + "/continue");
        play("second", "sound:b");
        ari.post(channel + "/dtmf?dtmf=1");
        assertThat(caller.digitsHeard()).isEmpty();
        clock.advance(Duration.ofSeconds(2));
        assertThat(caller.hears()).isEqualTo("sound:b");
        assertThat(caller.application()).isEqualTo("ivr");
        clock.advance(Duration.ofSeconds(2));
        assertThat(caller.application()).isNull();
        assertThat(caller.digitsHeard()).isEqualTo("1");
    }

    @Test
    void aCallThatIsToLeaveLeavesAtOnceWhenItsSoundIsStopped() {
        play("p", "tone:ring");
        ari.post("/ari/channels/" + caller.channelId() + "/continue");
        ari.delete("/ari/playbacks/p");
        assertThat(caller.application()).isNull();
    }

    @Test
    void aCallIsMovedWhenItsSoundHasEnded() {
        RawSocket sales = ari.listen("sales");
        play("p", "sound:a");
        ari.post("/ari/channels/" + caller.channelId() + "/move?app=sales&appArgs=a,b");
        assertThat(caller.application()).isEqualTo("ivr");
        clock.advance(Duration.ofSeconds(2));
        assertThat(sales.await("StasisStart").get("args")).hasToString("[a, b]");
        assertThat(socket.await("StasisEnd")).isNotNull();
        assertThat(caller.application()).isEqualTo("sales");
    }

    @Test
    void whoHangsUpIsNotMovedAnyMore() {
        RawSocket sales = ari.listen("sales");
        play("p", "sound:a");
        ari.post("/ari/channels/" + caller.channelId() + "/move?app=sales");
        caller.hangup();
        socket.await("StasisEnd");
        ari.post("/ari/events/user/behind?application=sales");
        sales.await("ChannelUserevent");
        assertThat(sales.types()).containsExactly("ChannelUserevent");
    }

    @Test
    void whoGoesOnInTheDialplanIsNotMoved() {
        String channel = "/ari/channels/" + caller.channelId();
        ari.listen("sales");
        play("p", "sound:a");
        ari.post(channel + "/continue");
        assertThat(ari.post(channel + "/move?app=sales").status()).isEqualTo(204);
        clock.advance(Duration.ofSeconds(2));
        assertThat(caller.application()).isNull();
    }

    @Test
    void aMemberThatPlaysLeavesItsBridgeInTurn() {
        ari.post("/ari/bridges/b");
        ari.post("/ari/bridges/b/addChannel?channel=" + caller.channelId());
        play("p", "sound:a");
        CompletableFuture<Answer> removal =
                ari.sendLater("POST", "/ari/bridges/b/removeChannel?channel=" + caller.channelId(), null, "");
        server.awaitRequest(request -> request.path().endsWith("/removeChannel"), RawAri.LIMIT);
        assertThat(caller.bridgeId()).isEqualTo("b");
        clock.advance(Duration.ofSeconds(2));
        assertThat(removal.join().status()).isEqualTo(204);
        socket.await("ChannelLeftBridge");
        assertThat(socket.types()).containsSubsequence("PlaybackFinished", "ChannelLeftBridge");
        assertThat(caller.bridgeId()).isNull();
    }

    @Test
    void asterisk16AnswersBeforeAVariableIsSet() {
        try (AriTestServer old = AriTestServer.builder()
                .profile(AsteriskProfile.V16)
                .clock(clock)
                .start()) {
            RawAri older = RawAri.of(old);
            older.listen("ivr");
            TestCaller anna = old.incoming("ivr");
            String channel = "/ari/channels/" + anna.channelId();
            older.post(channel + "/play?media=sound:a");
            assertThat(older.post(channel + "/variable?variable=A&value=1").status())
                    .isEqualTo(204);
            assertThat(anna.variable("A")).isNull();
            clock.advance(AriTestServer.Builder.DEFAULT_PLAYBACK_LENGTH);
            assertThat(anna.variable("A")).isEqualTo("1");
        }
    }

    @Test
    void aBridgePlaysToItsMembers() {
        RawSocket all = ari.listenToAll("monitor");
        ari.post("/ari/bridges/b");
        ari.post("/ari/bridges/b/addChannel?channel=" + caller.channelId());
        assertThat(ari.post("/ari/bridges/b/play?media=sound:beep&playbackId=bp")
                        .object())
                .containsEntry("target_uri", "bridge:b");
        assertThat(caller.hears()).isEqualTo("sound:beep");
        clock.advance(Duration.ofSeconds(2));
        assertThat(caller.hears()).isNull();
        socket.await("PlaybackFinished");
        assertThat(socket.types()).containsOnlyOnce("PlaybackStarted", "PlaybackFinished");
        all.await("PlaybackFinished");
        assertThat(all.types().stream().filter("PlaybackStarted"::equals)).hasSize(2);
    }

    @Test
    void nothingToPlayIsAnError() {
        Answer answer = ari.post("/ari/channels/" + caller.channelId() + "/play");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.message()).isEqualTo("Failed to queue media for playback");
    }

    @Test
    void recordsAndStores() {
        String channel = "/ari/channels/" + caller.channelId();
        Answer begun = ari.post(channel + "/record?name=r1&format=wav");
        assertThat(begun.status()).isEqualTo(201);
        assertThat(begun.object()).containsEntry("state", "queued").containsEntry("format", "wav");
        socket.await("RecordingStarted");
        assertThat(ari.post("/ari/recordings/live/r1/pause").status()).isEqualTo(204);
        assertThat(ari.get("/ari/recordings/live/r1").object()).containsEntry("state", "paused");
        ari.delete("/ari/recordings/live/r1/pause");
        clock.advance(Duration.ofSeconds(3));
        assertThat(ari.post("/ari/recordings/live/r1/stop").status()).isEqualTo(204);
        assertThat(Parts.of(socket.await("RecordingFinished"), "recording"))
                .containsEntry("state", "done")
                .containsEntry("duration", 3);
        assertThat(ari.get("/ari/recordings/stored").list()).hasSize(1);
        Answer taken = ari.post(channel + "/record?name=r1&format=wav");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.message()).isEqualTo("Recording 'r1' already exists and can not be overwritten");
        assertThat(ari.post(channel + "/record?name=r2&format=nosuch").status()).isEqualTo(422);
        assertThat(ari.get("/ari/recordings/stored/r1/file").body()).contains("recording r1");
        assertThat(ari.post("/ari/recordings/stored/r1/copy?destinationRecordingName=r9")
                        .object())
                .containsEntry("name", "r9");
        assertThat(ari.delete("/ari/recordings/stored/r1").status()).isEqualTo(204);
        assertThat(ari.get("/ari/recordings/stored/r1").message()).isEqualTo("Recording not found");
    }

    @Test
    void aCancelledRecordingIsNotStoredAndALimitedOneEndsByItself() {
        String channel = "/ari/channels/" + caller.channelId();
        ari.post(channel + "/record?name=gone&format=wav");
        ari.delete("/ari/recordings/live/gone");
        ari.post(channel + "/record?name=kept&format=wav&maxDurationSeconds=5");
        clock.advance(Duration.ofSeconds(5));
        socket.await(
                "RecordingFinished", e -> "kept".equals(Parts.of(e, "recording").get("name")));
        assertThat(ari.get("/ari/recordings/stored").list().stream().map(r -> r.get("name")))
                .containsExactly("kept");
    }
}
