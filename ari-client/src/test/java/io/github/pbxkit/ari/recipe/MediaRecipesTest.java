package io.github.pbxkit.ari.recipe;

import static io.github.pbxkit.ari.recipe.RecipeFixture.LIMIT;
import static io.github.pbxkit.ari.recipe.RecipeFixture.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pbxkit.ari.AriConflictException;
import io.github.pbxkit.ari.model.LiveRecording;
import io.github.pbxkit.ari.testkit.TestCaller;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is played and recorded. */
class MediaRecipesTest {
    private static final Duration NEVER = Duration.ofHours(1);

    private final RecipeFixture world = new RecipeFixture();

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void writesMedia() {
        assertThat(Media.sound("hello-world")).isEqualTo("sound:hello-world");
        assertThat(Media.recording("папка/1")).isEqualTo("recording:папка/1");
        assertThat(Media.number(-42)).isEqualTo("number:-42");
        assertThat(Media.digits("12*#")).isEqualTo("digits:12*#");
        assertThat(Media.characters("ab")).isEqualTo("characters:ab");
        assertThat(Media.tone("ring", "ru")).isEqualTo("tone:ring;tonezone=ru");
        assertThatThrownBy(() -> Media.digits("12a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Media.sound(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Media.sound("a\nb")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void playsAListAndNamesWhatCannotBePlayed() {
        world.server.missingSound("sound:gone");

        CompletableFuture<PlayList.Result> ended =
                world.whenSomebodyComes(caller -> PlayList.of("sound:a", "sound:gone", "sound:b")
                        .rounds(2)
                        .start(caller)
                        .finished()
                        .join());
        world.caller();

        PlayList.Result result = get(ended);

        assertThat(result.played()).isEqualTo(4);
        assertThat(result.failed()).containsExactly("sound:gone");
        assertThat(result.end()).isEqualTo(PlayList.End.FINISHED);
    }

    @Test
    void skipsAndStops() {
        world.server.sound("sound:a", NEVER);
        world.server.sound("sound:b", NEVER);
        TestCaller anna = world.caller();
        PlayList.Run run = PlayList.of("sound:a", "sound:b").forever().start(world.enter(anna));

        anna.await("the first", caller -> "sound:a".equals(caller.hears()), LIMIT);
        run.skip();
        anna.await("the second", caller -> "sound:b".equals(caller.hears()), LIMIT);
        run.skip();
        anna.await("the first again", caller -> "sound:a".equals(caller.hears()), LIMIT);
        run.stop();

        assertThat(get(run.finished())).isEqualTo(new PlayList.Result(3, List.of(), PlayList.End.STOPPED));
        assertThat(anna.hears()).isNull();
    }

    @Test
    void anEndlessListOfNothingEnds() {
        world.server.missingSound("sound:gone");

        PlayList.Result result = get(PlayList.of("sound:gone")
                .forever()
                .start(world.enter(world.caller()))
                .finished());

        assertThat(result.end()).isEqualTo(PlayList.End.FINISHED);
        assertThat(result.failed()).containsExactly("sound:gone");
    }

    @Test
    void aListEndsWithTheCall() {
        TestCaller anna = world.caller();
        PlayList.Run run =
                PlayList.of("sound:a").forever().pause(Duration.ofMillis(10)).start(world.enter(anna));
        anna.await("something", caller -> caller.hears() != null, LIMIT);

        anna.hangup();

        assertThat(get(run.finished()).end()).isEqualTo(PlayList.End.HUNG_UP);
    }

    @Test
    void recordsUntilSilence() {
        TestCaller anna = world.caller().startTalking();
        CompletableFuture<Optional<LiveRecording>> message =
                VoiceRecorder.to("m1").untilSilence(Duration.ofSeconds(1)).record(world.enter(anna));
        awaitRecording("m1");

        anna.stopTalking();

        assertThat(get(message)).hasValueSatisfying(recording -> {
            assertThat(recording.name()).isEqualTo("m1");
            assertThat(recording.silenceDuration())
                    .as("the silence at the end is cut off")
                    .isZero();
        });
        assertThat(world.ari.recordings().getStored("m1").await().format()).isEqualTo("wav");
    }

    @Test
    void recordsUntilAKey() {
        TestCaller anna = world.caller();
        CompletableFuture<Optional<LiveRecording>> message =
                VoiceRecorder.to("m2").untilKey("#").record(world.enter(anna));
        awaitRecording("m2");

        anna.press("5#");

        assertThat(get(message)).isPresent();
    }

    @Test
    void throwsAwayWhatIsTooShort() {
        TestCaller anna = world.caller();
        CompletableFuture<Optional<LiveRecording>> message = VoiceRecorder.to("m3")
                .untilKey("any")
                .shortest(Duration.ofSeconds(20))
                .record(world.enter(anna));
        awaitRecording("m3");

        anna.press("5");

        assertThat(get(message)).isEmpty();
        assertThat(world.ari.recordings().getStored("m3").optional().await()).isEmpty();
    }

    @Test
    void aNameThatIsTakenIsRefused() {
        TestCaller anna = world.caller();
        CompletableFuture<Optional<LiveRecording>> first =
                VoiceRecorder.to("m4").record(world.enter(anna));
        awaitRecording("m4");
        TestCaller boris = world.caller();

        assertThatThrownBy(() ->
                        VoiceRecorder.to("m4").record(world.enter(boris)).get(LIMIT.toSeconds(), TimeUnit.SECONDS))
                .hasCauseInstanceOf(AriConflictException.class);
        anna.hangup();
        assertThat(get(first)).isPresent();
    }

    private void awaitRecording(String name) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (world.ari.recordings().getLive(name).optional().await().isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(5_000_000);
        }
    }
}
