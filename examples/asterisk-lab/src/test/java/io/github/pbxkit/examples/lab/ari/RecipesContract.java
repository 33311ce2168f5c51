package io.github.pbxkit.examples.lab.ari;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.BridgeHandle;
import io.github.pbxkit.ari.ChannelHandle;
import io.github.pbxkit.ari.event.PlaybackStarted;
import io.github.pbxkit.ari.model.LiveRecording;
import io.github.pbxkit.ari.recipe.AttendedTransfer;
import io.github.pbxkit.ari.recipe.Digits;
import io.github.pbxkit.ari.recipe.Media;
import io.github.pbxkit.ari.recipe.PlayList;
import io.github.pbxkit.ari.recipe.Prompt;
import io.github.pbxkit.ari.recipe.RingGroup;
import io.github.pbxkit.ari.recipe.VoiceRecorder;
import io.github.pbxkit.examples.lab.Waiting;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The client's recipes with telephones. */
interface RecipesContract {
    Duration LONG = Duration.ofSeconds(30);

    /** The server counts whole seconds of speech. */
    Duration SPEECH = Duration.ofMillis(1500);

    AriWorld world();

    @Test
    default void aPromptIsBrokenOffByDigits() throws Exception {
        try (AriSession session = new AriSession(world())) {
            AriWorld.Caller anna = session.call("Anna");
            ChannelHandle channel = session.ari().channel(session.channelOf(anna));
            CompletableFuture<Digits> pin = Prompt.of(AriWorld.LONG_SOUND)
                    .digits(1, 8)
                    .within(LONG, LONG)
                    .collect(channel);
            session.events().await(PlaybackStarted.class);
            anna.awaitSound();

            anna.press("4712#");

            assertThat(get(pin)).isEqualTo(new Digits("4712", Digits.End.TERMINATED));
            anna.awaitSilence();
        }
    }

    @Test
    default void whoPressesNothingIsAskedAgain() throws Exception {
        try (AriSession session = new AriSession(world())) {
            ChannelHandle channel = session.ari().channel(session.channelOf(session.call("Anna")));

            Digits nothing = get(Prompt.of(Media.digits("1"))
                    .within(Duration.ofMillis(100), Duration.ofMillis(100))
                    .attempts(2, Media.digits("2"))
                    .collect(channel));

            assertThat(nothing).isEqualTo(new Digits("", Digits.End.INVALID));
        }
    }

    @Test
    default void aPlayListPassesOverWhatIsMissing() throws Exception {
        try (AriSession session = new AriSession(world())) {
            AriWorld.Caller anna = session.call("Anna");
            ChannelHandle channel = session.ari().channel(session.channelOf(anna));

            PlayList.Run run = PlayList.of(AriWorld.MISSING_SOUND, Media.digits("1"), AriWorld.LONG_SOUND)
                    .start(channel);
            session.events()
                    .await(
                            PlaybackStarted.class,
                            event -> event.playback().mediaUri().equals(AriWorld.LONG_SOUND));
            run.stop();

            assertThat(get(run.finished()).failed()).containsExactly(AriWorld.MISSING_SOUND);
            assertThat(get(run.finished()).end()).isEqualTo(PlayList.End.STOPPED);
        }
    }

    @Test
    default void aMessageEndsWithSilence() throws Exception {
        try (AriSession session = new AriSession(world())) {
            AriWorld.Caller anna = session.call("Anna");
            ChannelHandle channel = session.ari().channel(session.channelOf(anna));
            String name = "recipe-" + session.application();
            anna.startTalking();
            CompletableFuture<Optional<LiveRecording>> message = VoiceRecorder.to(name)
                    .replacing()
                    .untilSilence(Duration.ofSeconds(1))
                    .record(channel);
            awaitRecording(session.ari(), name);
            get(session.ari().after(SPEECH));
            anna.stopTalking();

            assertThat(get(message)).hasValueSatisfying(kept -> {
                assertThat(kept.talkingDuration()).isPositive();
                assertThat(kept.silenceDuration())
                        .as("the silence at the end is cut off")
                        .isZero();
            });
            session.ari().recordings().deleteStored(name).await();
        }
    }

    @Test
    default void aMessageEndsWithAKey() throws Exception {
        try (AriSession session = new AriSession(world())) {
            AriWorld.Caller anna = session.call("Anna");
            ChannelHandle channel = session.ari().channel(session.channelOf(anna));
            String name = "recipe-" + session.application();
            CompletableFuture<Optional<LiveRecording>> message =
                    VoiceRecorder.to(name).replacing().untilKey("#").record(channel);
            awaitRecording(session.ari(), name);

            anna.startTalking();
            anna.press("#");

            assertThat(get(message)).isPresent();
            session.ari().recordings().deleteStored(name).await();
        }
    }

    @Test
    default void aRingGroupFindsWhoAnswers() throws Exception {
        try (AriSession session = new AriSession(world())) {
            AriWorld.Caller anna = session.call("Anna");
            ChannelHandle caller = session.ari().channel(session.channelOf(anna));
            AriWorld.Phone busy = world().phone();
            AriWorld.Phone free = world().phone();
            busy.busy();

            CompletableFuture<RingGroup.Result> ringing = RingGroup.of(busy.endpoint(), free.endpoint())
                    .oneByOne()
                    .forCaller(caller)
                    .ring(session.ari(), session.application());
            AriWorld.Caller boris = free.awaitCall();
            RingGroup.Result result = get(ringing);

            assertThat(result.endpoint()).isEqualTo(free.endpoint());
            assertThat(result.failures()).containsOnlyKeys(busy.endpoint());
            BridgeHandle bridge = session.ari().bridge("ring-" + session.application());
            bridge.create().type("mixing").await();
            bridge.addChannel(caller.id(), result.answered().orElseThrow().id()).await();
            boris.awaitHeardBy(anna);
        }
    }

    @Test
    default void aRingGroupStopsWithTheCaller() throws Exception {
        try (AriSession session = new AriSession(world())) {
            AriWorld.Caller anna = session.call("Anna");
            ChannelHandle caller = session.ari().channel(session.channelOf(anna));
            AriWorld.Phone nobody = world().phone();
            CompletableFuture<RingGroup.Result> ringing =
                    RingGroup.of(nobody.endpoint()).forCaller(caller).ring(session.ari(), session.application());

            anna.hangup();

            assertThat(get(ringing).answered()).isEmpty();
            Waiting.until(
                    () -> session.ari().channels().list().await().isEmpty(),
                    Waiting.LIMIT,
                    () -> "somebody still rings");
        }
    }

    @Test
    default void anAttendedTransferIsCompleted() throws Exception {
        try (AriSession session = new AriSession(world())) {
            Talk talk = new Talk(world(), session);
            AttendedTransfer transfer = talk.begin();
            AriWorld.Caller vera = talk.third.awaitCall();
            get(transfer.answered());
            vera.awaitHeardBy(talk.agent);
            talk.caller.awaitSound();

            assertThat(get(transfer.complete())).isEqualTo(AttendedTransfer.Outcome.COMPLETED);

            Waiting.until(talk.agent::isEnded, Waiting.LIMIT, () -> "the agent is still there");
            vera.awaitHeardBy(talk.caller);
            talk.caller.awaitHeardBy(vera);
        }
    }

    @Test
    default void anAttendedTransferToSomebodyBusyBringsTheCallerBack() throws Exception {
        try (AriSession session = new AriSession(world())) {
            Talk talk = new Talk(world(), session);
            talk.third.busy();

            assertThat(get(talk.begin().finished())).isEqualTo(AttendedTransfer.Outcome.THIRD_GONE);

            talk.agent.awaitHeardBy(talk.caller);
        }
    }

    /** Caller and agent in a bridge, and a phone. */
    final class Talk {
        final AriSession session;
        final AriWorld.Caller caller;
        final AriWorld.Caller agent;
        final AriWorld.Phone third;
        final ChannelHandle callersChannel;
        final ChannelHandle agentsChannel;
        final BridgeHandle bridge;

        Talk(AriWorld world, AriSession session) {
            this.session = session;
            caller = session.call("Anna");
            agent = session.call("Boris");
            third = world.phone();
            callersChannel = session.ari().channel(session.channelOf(caller));
            agentsChannel = session.ari().channel(session.channelOf(agent));
            bridge = session.ari().bridge("talk-" + session.application());
            bridge.create().type("mixing").await();
            bridge.addChannel(callersChannel.id(), agentsChannel.id()).await();
        }

        AttendedTransfer begin() {
            return AttendedTransfer.begin(
                    session.ari(), session.application(), bridge, callersChannel, agentsChannel, third.endpoint());
        }
    }

    private static void awaitRecording(AriClient ari, String name) {
        Waiting.until(
                () -> ari.recordings()
                        .getLive(name)
                        .optional()
                        .await()
                        .filter(live -> live.state().name().equals("recording"))
                        .isPresent(),
                Waiting.LIMIT,
                () -> "not recording");
    }

    private static <T> T get(CompletableFuture<T> future) throws Exception {
        return future.get(LONG.toSeconds(), TimeUnit.SECONDS);
    }
}
