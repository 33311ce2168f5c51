package io.github.pbxkit.ari;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.model.Bridge;
import io.github.pbxkit.ari.model.Channel;
import io.github.pbxkit.ari.model.PlaybackState;
import io.github.pbxkit.ari.model.RecordingState;
import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.ari.testkit.TestCaller;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HandlesTest {
    private final AriTestServer server = AriTestServer.start();
    private final AriClient ari = TestClients.connected(server);

    @AfterEach
    void stop() {
        ari.close();
        server.close();
    }

    @Test
    void aPlaybackFinishes() throws Exception {
        ChannelHandle caller = entered();

        PlaybackHandle playback = caller.play(p -> p.lang("ru"), "sound:hello", "sound:bye");

        assertThat(get(playback.accepted()).language()).isEqualTo("ru");
        assertThat(get(playback.finished()).state()).isEqualTo(PlaybackState.DONE);
        assertThat(get(playback.finished()).id()).isEqualTo(playback.id());
        assertNothingIsAwaited();
    }

    @Test
    void aPlaybackOfNothingFinishesAsFailed() throws Exception {
        server.missingSound("sound:nope");

        assertThat(get(entered().play("sound:nope").finished()).state()).isEqualTo(PlaybackState.FAILED);
    }

    @Test
    void aPlaybackThatIsRefusedFails() {
        PlaybackHandle playback = ari.channel("nobody").play("sound:hello");

        assertThatThrownBy(() -> get(playback.accepted())).hasCauseInstanceOf(AriNotFoundException.class);
        assertThatThrownBy(() -> get(playback.finished())).hasCauseInstanceOf(AriNotFoundException.class);
        assertNothingIsAwaited();
    }

    @Test
    void aPlaybackThatIsGoneCannotBeWaitedFor() {
        assertThatThrownBy(() -> get(ari.playback("gone").finished()))
                .hasCauseInstanceOf(AriNotFoundException.class)
                .hasMessageContaining("gone");
        assertNothingIsAwaited();
    }

    @Test
    void aPlaybackIsControlled() throws Exception {
        PlaybackHandle playback = entered().play("tone:ring");
        get(playback.accepted());

        playback.pause().await();
        playback.unpause().await();
        playback.stop().await();

        get(playback.finished());
    }

    @Test
    void aRecordingFinishes() throws Exception {
        RecordingHandle recording = entered().record("folder/voice 1", "wav", r -> r.maxDurationSeconds(60));
        get(recording.accepted());

        recording.stop().await();

        assertThat(get(recording.finished()).state()).isEqualTo(RecordingState.DONE);
        assertThat(ari.recordings().getStored("folder/voice 1").await().format())
                .isEqualTo("wav");
    }

    @Test
    void aChannelEnds() throws Exception {
        TestCaller caller = server.incoming(TestClients.APPLICATION);
        CompletableFuture<Channel> ended = ari.channel(caller.channelId()).ended();

        caller.hangup();

        assertThat(get(ended).id()).isEqualTo(caller.channelId());
        assertNothingIsAwaited();
    }

    @Test
    void aChannelThatIsGoneHasNoEndToWaitFor() {
        assertThatThrownBy(() -> get(ari.channel("nobody").ended()))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(AriNotFoundException.class);
    }

    @Test
    void aChannelToBeMadeIsHeardFromItsFirstEvent() throws Exception {
        ChannelHandle callee = ari.newChannel();
        CompletableFuture<Channel> ended = callee.ended();
        CompletableFuture<StasisStart> started = new CompletableFuture<>();
        callee.on(StasisStart.class, started::complete);

        callee.originate("PJSIP/6001").app(TestClients.APPLICATION, "a", "b").await();

        assertThat(get(started).args()).containsExactly("a", "b");
        callee.hangup().await();
        assertThat(get(ended).id()).isEqualTo(callee.id());
    }

    @Test
    void aBridgeEnds() throws Exception {
        BridgeHandle bridge = ari.bridge("room");
        bridge.create().await();
        bridge.addChannel(entered().id()).await();
        CompletableFuture<Bridge> ended = bridge.ended();
        server.awaitRequest(request -> request.path().endsWith("/subscription"), Eventually.LIMIT);

        bridge.destroy().await();

        assertThat(get(ended).id()).isEqualTo("room");
    }

    @Test
    void aBridgeThatIsGoneHasNoEndToWaitFor() {
        assertThatThrownBy(() -> get(ari.bridge("gone").ended())).hasCauseInstanceOf(AriNotFoundException.class);
        assertNothingIsAwaited();
    }

    @Test
    void aPlaybackInAnEmptyBridgeFinishesToo() throws Exception {
        BridgeHandle bridge = ari.bridge("room");
        bridge.create().await();

        assertThat(get(bridge.play("sound:hello").finished()).state()).isEqualTo(PlaybackState.DONE);
    }

    @Test
    void closingFailsWhatIsWaitedFor() {
        ChannelHandle caller = entered();
        CompletableFuture<Channel> ended = caller.ended();
        PlaybackHandle playback = caller.play("tone:ring");

        ari.close();

        assertThatThrownBy(() -> get(ended)).hasCauseInstanceOf(AriDisconnectedException.class);
        assertThatThrownBy(() -> get(playback.finished())).hasCauseInstanceOf(AriException.class);
        assertNothingIsAwaited();
    }

    @Test
    void completingAFutureIsForTheHandleAlone() throws Exception {
        TestCaller caller = server.incoming(TestClients.APPLICATION);
        ChannelHandle handle = ari.channel(caller.channelId());
        CompletableFuture<Channel> mine = handle.ended();
        CompletableFuture<Channel> other = handle.ended();

        mine.cancel(true);
        caller.hangup();

        assertThat(get(other).id()).isEqualTo(caller.channelId());
    }

    private ChannelHandle entered() {
        TestCaller caller = server.incoming(TestClients.APPLICATION);
        ari.channels().answer(caller.channelId()).await();
        return ari.channel(caller.channelId());
    }

    private void assertNothingIsAwaited() {
        Eventually.until("nothing is waited for", () -> ari.live().awaited() == 0);
    }

    private static <T> T get(CompletableFuture<T> future) throws Exception {
        return future.get(20, TimeUnit.SECONDS);
    }
}
