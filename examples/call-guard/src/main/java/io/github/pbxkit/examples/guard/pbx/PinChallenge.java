package io.github.pbxkit.examples.guard.pbx;

import io.github.pbxkit.ari.ChannelHandle;
import io.github.pbxkit.ari.recipe.Digits;
import io.github.pbxkit.ari.recipe.Prompt;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A caller who is asked for a PIN, at most three times, which takes about half a minute. No thread waits, so that there may
 * be any number of them at once.
 */
final class PinChallenge {
    private static final int TRIES = 3;
    private static final int MAX_DIGITS = 32;

    private final ChannelHandle caller;
    private final @Nullable String pin;
    private final CompletableFuture<Boolean> met = new CompletableFuture<>();
    private volatile CompletableFuture<?> prompt = CompletableFuture.completedFuture(null);
    private volatile boolean isGivenUp;

    /** @param pin null if there is none, so that nothing is asked and nothing can be met */
    PinChallenge(ChannelHandle caller, @Nullable String pin) {
        this.caller = caller;
        this.pin = pin;
    }

    /** Whether the PIN was entered; never fails: who hangs up has not entered it. */
    CompletableFuture<Boolean> met() {
        return met;
    }

    /** Answers the call and asks. */
    void begin() {
        String expected = pin;
        if (expected == null) {
            end(false);
            return;
        }
        var unused = caller.answer()
                .send()
                .thenCompose(answered -> ask(expected, 1))
                .exceptionally(hungUp -> false)
                .thenAccept(this::end);
    }

    /** What is being played would keep the call in the application, so it is stopped before anybody hears of the end. */
    void giveUp() {
        isGivenUp = true;
        prompt.cancel(false);
        met.complete(false);
    }

    private void end(boolean isMet) {
        if (!isGivenUp) {
            met.complete(isMet);
        }
    }

    private CompletableFuture<Boolean> ask(String expected, int attempt) {
        String sound = attempt == 1 ? "sound:vm-password" : "sound:vm-incorrect";
        CompletableFuture<Digits> asked = Prompt.of(sound).digits(1, MAX_DIGITS).collect(caller);
        prompt = asked;
        if (isGivenUp) { // between two prompts
            asked.cancel(false);
        }
        return asked.thenCompose(digits -> {
            boolean isMet = digits.isValid() && isSame(digits.digits(), expected);
            boolean isLast = attempt == TRIES || digits.end() == Digits.End.HUNG_UP;
            return isMet || isLast ? CompletableFuture.completedFuture(isMet) : ask(expected, attempt + 1);
        });
    }

    /** In constant time. */
    private static boolean isSame(String given, String pin) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), pin.getBytes(StandardCharsets.UTF_8));
    }
}
