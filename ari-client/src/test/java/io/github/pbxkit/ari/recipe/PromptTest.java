package io.github.pbxkit.ari.recipe;

import static io.github.pbxkit.ari.recipe.RecipeFixture.LIMIT;
import static io.github.pbxkit.ari.recipe.RecipeFixture.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pbxkit.ari.AriDisconnectedException;
import io.github.pbxkit.ari.ChannelHandle;
import io.github.pbxkit.ari.testkit.ManualClock;
import io.github.pbxkit.ari.testkit.TestCaller;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PromptTest {
    private static final Duration NEVER = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofMillis(30);

    /** Longer than a busy machine takes from one digit to the next. */
    private static final Duration BETWEEN_DIGITS = Duration.ofSeconds(2);

    private final RecipeFixture world = new RecipeFixture();

    @AfterEach
    void stop() {
        world.close();
    }

    /** The handler holds up the only thread of the lanes, and the digits come all the same. */
    @Test
    void mayBeWaitedForInAHandler() {
        world.server.sound("sound:pin", NEVER);
        CompletableFuture<Digits> pin = world.whenSomebodyComes(
                caller -> Prompt.of("sound:pin").digits(4).collect(caller).join());

        TestCaller anna = world.caller();
        anna.await("the prompt", caller -> "sound:pin".equals(caller.hears()), LIMIT);
        anna.press("1234");

        assertThat(get(pin)).isEqualTo(new Digits("1234", Digits.End.COMPLETE));
    }

    @Test
    void aDigitBreaksThePromptOff() {
        world.server.sound("sound:pin", NEVER);
        TestCaller anna = world.caller();
        CompletableFuture<Digits> pin =
                Prompt.of("sound:pin").digits(1, 10).within(NEVER, NEVER).collect(world.enter(anna));
        anna.await("the prompt", caller -> "sound:pin".equals(caller.hears()), LIMIT);

        anna.press("4");
        anna.await("silence", caller -> caller.hears() == null, LIMIT);
        anna.press("2#");

        assertThat(get(pin)).isEqualTo(new Digits("42", Digits.End.TERMINATED));
    }

    @Test
    void withoutBargeInThePromptIsPlayedToTheEnd() {
        ManualClock clock = new ManualClock(Instant.EPOCH);
        try (RecipeFixture still = new RecipeFixture(clock)) {
            still.server.sound("sound:law", Duration.ofSeconds(9));
            TestCaller anna = still.caller();
            CompletableFuture<Digits> pin =
                    Prompt.of("sound:law").withoutBargeIn().within(NEVER, NEVER).collect(still.enter(anna));
            anna.await("the prompt", caller -> "sound:law".equals(caller.hears()), LIMIT);

            anna.press("1");
            clock.advance(Duration.ofSeconds(9));
            assertThat(anna.hears()).isNull();
            anna.press("2");

            assertThat(get(pin).digits()).isEqualTo("2");
        }
    }

    @Test
    void enoughDigitsAndThenNoneIsAnAnswer() {
        TestCaller anna = world.caller();
        CompletableFuture<Digits> number =
                Prompt.of().digits(2, 10).within(NEVER, BETWEEN_DIGITS).collect(world.enter(anna));

        anna.press("77");

        assertThat(get(number)).isEqualTo(new Digits("77", Digits.End.TIMEOUT));
        assertThat(get(number).isValid()).isTrue();
    }

    @Test
    void asksAgainAndGivesUp() {
        TestCaller anna = world.caller();

        Digits nothing = get(Prompt.of("sound:pin")
                .digits(4)
                .within(SOON, SOON)
                .attempts(3, "sound:sorry")
                .collect(world.enter(anna)));

        assertThat(nothing).isEqualTo(new Digits("", Digits.End.INVALID));
        assertThat(nothing.isValid()).isFalse();
        assertThat(world.server.requests())
                .filteredOn(request -> request.path().contains("/play/"))
                .hasSize(3);
    }

    @Test
    void aWrongChoiceIsAskedAgainAndARightOneIsTaken() {
        TestCaller anna = world.caller();
        CompletableFuture<Digits> choice = Prompt.of()
                .choices("1", "2", "20")
                .within(NEVER, SOON)
                .attempts(2)
                .collect(world.enter(anna));

        anna.press("9");
        anna.press("1");

        assertThat(get(choice)).isEqualTo(new Digits("1", Digits.End.COMPLETE));
    }

    @Test
    void aChoiceThatCanStillBecomeAnotherWaits() {
        TestCaller anna = world.caller();
        Prompt prompt = Prompt.of().choices("2", "20").within(NEVER, SOON);

        CompletableFuture<Digits> two = prompt.collect(world.enter(anna));
        anna.press("2");
        assertThat(get(two)).isEqualTo(new Digits("2", Digits.End.TIMEOUT));

        CompletableFuture<Digits> twenty =
                Prompt.of().choices("2", "20").within(NEVER, NEVER).collect(world.enter(anna));
        anna.press("20");
        assertThat(get(twenty)).isEqualTo(new Digits("20", Digits.End.COMPLETE));
    }

    @Test
    void whoHangsUpIsNoFailure() {
        world.server.sound("sound:pin", NEVER);
        TestCaller anna = world.caller();
        CompletableFuture<Digits> pin = Prompt.of("sound:pin").digits(4).collect(world.enter(anna));
        anna.await("the prompt", caller -> "sound:pin".equals(caller.hears()), LIMIT);

        anna.press("12");
        anna.hangup();

        assertThat(get(pin)).isEqualTo(new Digits("12", Digits.End.HUNG_UP));
    }

    @Test
    void cancellingStopsThePrompt() {
        world.server.sound("sound:pin", NEVER);
        TestCaller anna = world.caller();
        CompletableFuture<Digits> pin = Prompt.of("sound:pin").collect(world.enter(anna));
        anna.await("the prompt", caller -> "sound:pin".equals(caller.hears()), LIMIT);

        pin.cancel(false);

        anna.await("silence", caller -> caller.hears() == null, LIMIT);
    }

    @Test
    void aClosedClientFailsIt() {
        ChannelHandle anna = world.enter(world.caller());
        CompletableFuture<Digits> pin = Prompt.of().within(NEVER, NEVER).collect(anna);

        world.ari.close();

        assertThatThrownBy(() -> pin.get(LIMIT.toSeconds(), TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(AriDisconnectedException.class);
    }

    @Test
    void refusesNonsense() {
        assertThatThrownBy(() -> Prompt.of().digits(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Prompt.of().choices()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Prompt.of().terminator("##")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Prompt.of().attempts(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
