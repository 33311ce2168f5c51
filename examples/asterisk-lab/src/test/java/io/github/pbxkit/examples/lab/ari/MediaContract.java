package io.github.pbxkit.examples.lab.ari;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.pbxkit.ari.AriConflictException;
import io.github.pbxkit.ari.AriNotFoundException;
import io.github.pbxkit.ari.PlaybackHandle;
import io.github.pbxkit.ari.event.ChannelEnteredBridge;
import io.github.pbxkit.ari.event.ChannelLeftBridge;
import io.github.pbxkit.ari.event.ChannelUserevent;
import io.github.pbxkit.ari.event.PlaybackContinuing;
import io.github.pbxkit.ari.event.PlaybackFinished;
import io.github.pbxkit.ari.event.PlaybackStarted;
import io.github.pbxkit.ari.event.RecordingFinished;
import io.github.pbxkit.ari.event.RecordingStarted;
import io.github.pbxkit.ari.event.StasisEnd;
import io.github.pbxkit.ari.model.Playback;
import io.github.pbxkit.ari.model.PlaybackState;
import io.github.pbxkit.examples.lab.Waiting;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Music, prompts, recordings. */
interface MediaContract {
    AriWorld world();

    @Test
    default void aChannelHearsMusic() throws Exception {
        try (AriSession session = new AriSession(world())) {
            AriWorld.Caller anna = session.call("Anna");
            String channel = session.channelOf(anna);
            anna.awaitSilence();

            session.ari().channels().startMoh(channel).mohClass("default").await();
            anna.awaitSound();
            session.ari().channels().stopMoh(channel).await();

            anna.awaitSilence();
        }
    }

    @Test
    default void aPromptStartsAndFinishes() throws Exception {
        try (AriSession session = new AriSession(world())) {
            AriWorld.Caller anna = session.call("Anna");
            String channel = session.channelOf(anna);

            PlaybackHandle playback = session.ari().channel(channel).play(AriWorld.SHORT_SOUND);
            Playback finished = playback.finished().get(30, TimeUnit.SECONDS);

            assertThat(finished.state()).isEqualTo(PlaybackState.DONE);
            assertThat(finished.mediaUri()).isEqualTo(AriWorld.SHORT_SOUND);
            assertThat(finished.targetUri()).isEqualTo("channel:" + channel);
            PlaybackStarted started = session.events().await(PlaybackStarted.class);
            assertThat(started.playback().state()).isEqualTo(PlaybackState.PLAYING);
            PlaybackFinished end = session.events().await(PlaybackFinished.class);
            assertThat(session.events().isInOrder(started, end)).isTrue();
            assertThatExceptionOfType(AriNotFoundException.class)
                    .isThrownBy(
                            () -> session.ari().playbacks().get(playback.id()).await());
        }
    }

    @Test
    default void anUnknownSoundIsAcceptedAndFails() throws Exception {
        try (AriSession session = new AriSession(world())) {
            String channel = session.channelOf(session.call("Anna"));

            PlaybackHandle playback = session.ari().channel(channel).play(AriWorld.MISSING_SOUND);

            assertThat(playback.accepted().get(30, TimeUnit.SECONDS).id()).isEqualTo(playback.id());
            assertThat(playback.finished().get(30, TimeUnit.SECONDS).state()).isEqualTo(PlaybackState.FAILED);
        }
    }

    @Test
    default void severalSoundsFollowEachOther() throws Exception {
        try (AriSession session = new AriSession(world())) {
            String channel = session.channelOf(session.call("Anna"));

            session.ari()
                    .channel(channel)
                    .play(AriWorld.SHORT_SOUND, "sound:beep")
                    .finished()
                    .get(30, TimeUnit.SECONDS);

            session.events().await(PlaybackFinished.class); // futures are ahead of handlers
            assertThat(session.events().of(PlaybackStarted.class)).hasSize(2);
            assertThat(session.events().of(PlaybackContinuing.class)).hasSize(1);
            assertThat(session.events().of(PlaybackFinished.class)).hasSize(1);
        }
    }

    @Test
    default void aPromptIsStopped() throws Exception {
        try (AriSession session = new AriSession(world())) {
            AriWorld.Caller anna = session.call("Anna");
            PlaybackHandle playback =
                    session.ari().channel(session.channelOf(anna)).play(AriWorld.LONG_SOUND);
            anna.awaitSound();

            playback.stop().await();

            assertThat(playback.finished().get(30, TimeUnit.SECONDS).state()).isEqualTo(PlaybackState.DONE);
            anna.awaitSilence();
        }
    }

    @Test
    default void aPromptIsPausedAndGoesOn() throws Exception {
        try (AriSession session = new AriSession(world())) {
            AriWorld.Caller anna = session.call("Anna");
            PlaybackHandle playback =
                    session.ari().channel(session.channelOf(anna)).play(AriWorld.LONG_SOUND);
            anna.awaitSound();

            playback.pause().await();
            anna.awaitSilence();
            playback.unpause().await();

            anna.awaitSound();
            assertThat(session.events().of(PlaybackFinished.class)).isEmpty();
        }
    }

    @Test
    default void aPromptFailsWhenItsCallerHangsUp() throws Exception {
        try (AriSession session = new AriSession(world())) {
            AriWorld.Caller anna = session.call("Anna");
            PlaybackHandle playback =
                    session.ari().channel(session.channelOf(anna)).play(AriWorld.LONG_SOUND);
            anna.awaitSound();

            anna.hangup();

            assertThat(playback.finished().get(30, TimeUnit.SECONDS).state()).isEqualTo(PlaybackState.FAILED);
        }
    }

    @Test
    default void aCallGoesOnInTheDialplanWhenItsSoundHasEnded() throws Exception {
        try (AriSession session = new AriSession(world())) {
            AriWorld.Caller anna = session.call("Anna");
            String channel = session.channelOf(anna);
            PlaybackHandle playback = session.ari().channel(channel).play(AriWorld.LONG_SOUND);
            anna.awaitSound();

            session.ari().channels().continueInDialplan(channel).await();
            PlaybackHandle farewell = session.ari().channel(channel).play(AriWorld.SHORT_SOUND);
            farewell.accepted().get(30, TimeUnit.SECONDS);
            assertThat(isHeldBy(session, channel)).isTrue();
            playback.stop().await();

            StasisEnd end = session.events().await(StasisEnd.class);
            assertThat(session.events().of(PlaybackFinished.class))
                    .extracting(PlaybackFinished::playback)
                    .extracting(Playback::id, Playback::state)
                    .containsExactly(
                            tuple(playback.id(), PlaybackState.DONE), tuple(farewell.id(), PlaybackState.DONE));
            assertThat(session.events().of(PlaybackFinished.class))
                    .allMatch(finished -> session.events().isInOrder(finished, end));
            assertThat(anna.isEnded()).isFalse();
        }
    }

    @Test
    default void aCallIsMovedWhenItsSoundHasEnded() throws Exception {
        try (AriSession session = new AriSession(world());
                AriSession other = new AriSession(world())) {
            AriWorld.Caller anna = session.call("Anna");
            String channel = session.channelOf(anna);
            PlaybackHandle playback = session.ari().channel(channel).play(AriWorld.LONG_SOUND);
            anna.awaitSound();

            session.ari().channels().move(channel, other.application()).await();
            assertThat(isHeldBy(session, channel)).isTrue();
            playback.stop().await();

            StasisEnd end = session.events().await(StasisEnd.class);
            PlaybackFinished finished = session.events().await(PlaybackFinished.class);
            assertThat(session.events().isInOrder(finished, end)).isTrue();
            assertThat(other.channelOf(anna)).isEqualTo(channel);
        }
    }

    private static boolean isHeldBy(AriSession session, String channel) {
        return session.ari()
                .applications()
                .get(session.application())
                .await()
                .channelIds()
                .contains(channel);
    }

    @Test
    default void whoHangsUpIsNotMovedAnyMore() throws Exception {
        try (AriSession session = new AriSession(world());
                AriSession other = new AriSession(world())) {
            AriWorld.Caller anna = session.call("Anna");
            String channel = session.channelOf(anna);
            session.ari().channel(channel).play(AriWorld.LONG_SOUND);
            anna.awaitSound();
            session.ari().channels().move(channel, other.application()).await();

            anna.hangup();

            session.events().await(StasisEnd.class);
            other.ari().events().userEvent("Behind", other.application()).await();
            other.events().await(ChannelUserevent.class);
            assertThat(other.events().names()).containsExactly("ChannelUserevent");
        }
    }

    @Test
    default void whoGoesOnInTheDialplanIsNotMoved() throws Exception {
        try (AriSession session = new AriSession(world());
                AriSession other = new AriSession(world())) {
            AriWorld.Caller anna = session.call("Anna");
            String channel = session.channelOf(anna);
            PlaybackHandle playback = session.ari().channel(channel).play(AriWorld.LONG_SOUND);
            anna.awaitSound();

            session.ari().channels().continueInDialplan(channel).await();
            session.ari().channels().move(channel, other.application()).await();
            playback.stop().await();

            session.events().await(StasisEnd.class);
            other.ari().events().userEvent("Behind", other.application()).await();
            other.events().await(ChannelUserevent.class);
            assertThat(other.events().names()).containsExactly("ChannelUserevent");
        }
    }

    @Test
    default void aMemberThatPlaysLeavesItsBridgeInTurn() throws Exception {
        try (AriSession session = new AriSession(world())) {
            AriWorld.Caller anna = session.call("Anna");
            String channel = session.channelOf(anna);
            session.ari().bridges().createWithId("room").await();
            session.ari().bridges().addChannel("room", channel).await();
            session.events().await(ChannelEnteredBridge.class);
            PlaybackHandle playback = session.ari().channel(channel).play(AriWorld.LONG_SOUND);
            anna.awaitSound();

            CompletableFuture<Void> removal =
                    session.ari().bridges().removeChannel("room", channel).send();
            playback.stop().await();

            removal.get(30, TimeUnit.SECONDS);
            PlaybackFinished finished = session.events().await(PlaybackFinished.class);
            ChannelLeftBridge left = session.events().await(ChannelLeftBridge.class);
            assertThat(session.events().isInOrder(finished, left)).isTrue();
        }
    }

    @Test
    default void digitsAreSentWhenTheSoundHasEnded() throws Exception {
        try (AriSession session = new AriSession(world())) {
            AriWorld.Caller anna = session.call("Anna");
            String channel = session.channelOf(anna);
            PlaybackHandle playback = session.ari().channel(channel).play(AriWorld.LONG_SOUND);
            anna.awaitSound();

            session.ari().channels().sendDTMF(channel).dtmf("1").await();
            assertThat(anna.digitsHeard()).isEmpty();
            playback.stop().await();

            Waiting.until(() -> anna.digitsHeard().equals("1"), Waiting.LIMIT, () -> "heard " + anna.digitsHeard());
        }
    }

    @Test
    default void aBridgePlaysToAll() throws Exception {
        try (AriSession session = new AriSession(world())) {
            AriWorld.Caller anna = session.call("Anna");
            session.ari().bridges().createWithId("room").await();
            session.ari().bridges().addChannel("room", session.channelOf(anna)).await();
            session.events().await(ChannelEnteredBridge.class);

            PlaybackHandle playback = session.ari().bridge("room").play(AriWorld.LONG_SOUND);
            anna.awaitSound();
            assertThat(session.events().await(PlaybackStarted.class).playback().targetUri())
                    .isEqualTo("bridge:room");
            playback.stop().await();

            assertThat(playback.finished().get(30, TimeUnit.SECONDS).state()).isEqualTo(PlaybackState.DONE);
        }
    }

    @Test
    default void aChannelIsRecorded() throws Exception {
        try (AriSession session = new AriSession(world())) {
            AriWorld.Caller anna = session.call("Anna");
            String channel = session.channelOf(anna);
            String name = "take " + System.nanoTime();
            anna.startTalking();

            session.ari().channels().record(channel, name, "wav").await();
            session.events().await(RecordingStarted.class);
            session.ari().recordings().stop(name).await();

            RecordingFinished finished = session.events().await(RecordingFinished.class);
            assertThat(finished.recording().name()).isEqualTo(name);
            assertThat(session.ari().recordings().getStored(name).await().format())
                    .isEqualTo("wav");
            assertThatExceptionOfType(AriConflictException.class)
                    .isThrownBy(() -> session.ari()
                            .channels()
                            .record(channel, name, "wav")
                            .await());
            session.ari().recordings().deleteStored(name).await();
        }
    }

    @Test
    default void nothingIsPlayedOutsideTheApplication() throws Exception {
        try (AriSession session = new AriSession(world())) {
            String channel = session.channelOf(session.call("Anna"));
            session.ari().channels().continueInDialplan(channel).await();
            session.events().await(StasisEnd.class);

            assertThatExceptionOfType(AriConflictException.class)
                    .isThrownBy(() -> session.ari()
                            .channels()
                            .play(channel, AriWorld.SHORT_SOUND)
                            .await());
            assertThatExceptionOfType(AriNotFoundException.class)
                    .isThrownBy(() -> session.ari()
                            .channels()
                            .play("nobody", AriWorld.SHORT_SOUND)
                            .await());
        }
    }
}
