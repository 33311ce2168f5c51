package io.github.pbxkit.ari.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TestCallerTest {
    private final ManualClock clock = new ManualClock(Instant.parse("2026-11-23T00:00:00Z"));
    private final AriTestServer server = AriTestServer.builder().clock(clock).start();
    private final RawAri ari = RawAri.of(server);
    private RawSocket socket;
    private TestCaller caller;
    private String channel;

    @BeforeEach
    void callIn() {
        socket = ari.listen("conference");
        caller = server.incoming("conference");
        channel = "/ari/channels/" + caller.channelId();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void pressesKeys() {
        caller.press("5#A");
        socket.await("ChannelDtmfReceived", event -> "A".equals(event.get("digit")));
        assertThat(socket.events().stream().map(event -> event.get("digit"))).containsExactly(null, "5", "#", "A");
        assertThat(socket.events().get(1)).containsEntry("duration_ms", 100);
        assertThatThrownBy(() -> caller.press("x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void talkingIsToldOnlyWhenAskedFor() {
        caller.talk(Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(10));
        ari.post(channel + "/variable", "{\"variable\":\"TALK_DETECT(set)\",\"value\":\"300\"}");
        caller.talk(Duration.ofSeconds(1));
        clock.advance(Duration.ofMillis(1299));
        assertThat(socket.types()).containsExactly("StasisStart", "ChannelTalkingStarted");
        clock.advance(Duration.ofMillis(1));
        assertThat(socket.await("ChannelTalkingFinished")).containsEntry("duration", 1000);
    }

    @Test
    void aShortPauseDoesNotEndTheTalk() {
        ari.post(channel + "/variable?variable=TALK_DETECT(set)&value=");
        caller.startTalking();
        clock.advance(Duration.ofSeconds(4));
        caller.stopTalking();
        clock.advance(Duration.ofMillis(2499));
        caller.startTalking();
        clock.advance(Duration.ofSeconds(1));
        caller.stopTalking();
        clock.advance(Duration.ofMillis(2500));
        assertThat(socket.await("ChannelTalkingFinished")).containsEntry("duration", 7499);
        assertThat(socket.types()).containsOnlyOnce("ChannelTalkingStarted", "ChannelTalkingFinished");
    }

    @Test
    void talksOnUnheardWhileMuted() {
        ari.post(channel + "/variable?variable=TALK_DETECT(set)&value=300");
        ari.post(channel + "/mute?direction=in");
        caller.startTalking();
        socket.await("ChannelTalkingStarted");
        ari.post(channel + "/variable?variable=TALK_DETECT(remove)");
        caller.stopTalking();
        clock.advance(Duration.ofSeconds(9));
        assertThat(socket.types()).doesNotContain("ChannelTalkingFinished");
    }

    @Test
    void isMutedAndMadeDeaf() {
        assertThat(ari.post(channel + "/mute").message()).isEqualTo("Direction is required");
        assertThat(ari.post(channel + "/mute?direction=bogus").message()).isEqualTo("Invalid direction specified");
        ari.post(channel + "/mute?direction=both");
        assertThat(caller.isMuted()).isTrue();
        assertThat(caller.isDeaf()).isTrue();
        ari.delete(channel + "/mute?direction=in");
        assertThat(caller.isMuted()).isFalse();
        assertThat(caller.isDeaf()).isTrue();
        caller.awaitMuted(false, RawAri.LIMIT);
    }

    @Test
    void hearsMusicOfItsOwn() {
        ari.post(channel + "/moh?mohClass=default");
        caller.awaitMusic(true, RawAri.LIMIT);
        ari.delete(channel + "/moh");
        caller.awaitMusic(false, RawAri.LIMIT);
    }

    @Test
    void hearsTheKeysItIsSent() {
        assertThat(ari.post(channel + "/dtmf").message()).isEqualTo("DTMF is required");
        ari.post(channel + "/dtmf", "{\"dtmf\":\"12#\"}");
        assertThat(caller.digitsHeard()).isEqualTo("12#");
    }

    @Test
    void holdsTheLine() {
        caller.hold().unhold();
        assertThat(socket.await("ChannelHold")).containsEntry("musicclass", "default");
        socket.await("ChannelUnhold");
    }

    @Test
    void hasVariables() {
        assertThat(ari.get(channel + "/variable?variable=NOPE").message()).isEqualTo("Provided variable was not found");
        assertThat(ari.get(channel + "/variable").message()).isEqualTo("Variable name is required");
        ari.post(channel + "/variable", "{\"variable\":\"A\",\"value\":\"д=1\"}");
        assertThat(socket.await("ChannelVarset", event -> "A".equals(event.get("variable"))))
                .containsEntry("value", "д=1");
        assertThat(caller.variable("A")).isEqualTo("д=1");
        assertThat(ari.get(channel + "/variable?variable=A").object()).containsEntry("value", "д=1");
        assertThat(ari.get(channel + "/variable?variable=CHANNEL(state)").object())
                .containsEntry("value", "Up");
        assertThat(ari.get(channel + "/variable?variable=NOFUNC(x)").message())
                .isEqualTo("Unable to read provided function");
        ari.post(channel + "/variables", "{\"variables\":{\"B\":\"2\",\"C\":\"3\"}}");
        assertThat(ari.get(channel + "/variables?variables=B,C").object().get("variables"))
                .hasToString("{B=2, C=3}");
        ari.post(channel + "/variable?variable=CALLERID(num)&value=55");
        assertThat(Parts.of(Parts.of(socket.await("ChannelCallerId"), "channel"), "caller"))
                .containsEntry("number", "55");
    }

    @Test
    void leavesAfterAWhile() {
        caller.hangupAfter(Duration.ofSeconds(60));
        clock.advance(Duration.ofSeconds(59));
        assertThat(caller.isUp()).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(caller.isUp()).isFalse();
    }

    @Test
    void doesNothingOnceTheCallIsOver() {
        caller.hangup();
        caller.press("1").startTalking().hold().hangup();
        caller.awaitHangup(RawAri.LIMIT);
        assertThat(caller.isUp()).isFalse();
        assertThat(caller.stasisStatus()).isEqualTo("SUCCESS");
        assertThat(socket.types()).containsExactly("StasisStart", "ChannelHangupRequest", "StasisEnd");
    }

    @Test
    void saysWhatItWaitedForInVain() {
        assertThatThrownBy(() -> caller.awaitBridge("room-1", Duration.ofMillis(1)))
                .isInstanceOf(AriTestException.class)
                .hasMessageContaining("bridge room-1")
                .hasMessageContaining(caller.channelId());
        assertThatThrownBy(() -> server.call("nope")).isInstanceOf(AriTestException.class);
    }
}
