package io.github.pbxkit.examples.guard.pbx;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.ChannelHandle;
import io.github.pbxkit.ari.recipe.Digits;
import io.github.pbxkit.ari.recipe.Prompt;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.CompletableFuture;

/** Asks callers for a PIN, each at most three times. No thread waits for them, so that there may be any number at once. */
final class PinChallenge {
    private static final int TRIES = 3;
    private static final int MAX_DIGITS = 32;

    private final AriClient ari;

    PinChallenge(AriClient ari) {
        this.ari = ari;
    }

    /**
     * Answers the call and asks, which takes about half a minute at most.
     *
     * @return whether the PIN was entered; never fails: who hangs up has not entered it
     */
    CompletableFuture<Boolean> ask(String callId, String pin) {
        ChannelHandle caller = ari.channel(callId);
        return caller.answer()
                .send()
                .thenCompose(answered -> ask(caller, pin, 1))
                .exceptionally(hungUp -> false);
    }

    private CompletableFuture<Boolean> ask(ChannelHandle caller, String pin, int attempt) {
        String prompt = attempt == 1 ? "sound:vm-password" : "sound:vm-incorrect";
        return Prompt.of(prompt).digits(1, MAX_DIGITS).collect(caller).thenCompose(digits -> {
            boolean isMet = digits.isValid() && isSame(digits.digits(), pin);
            boolean isLast = attempt == TRIES || digits.end() == Digits.End.HUNG_UP;
            return isMet || isLast ? CompletableFuture.completedFuture(isMet) : ask(caller, pin, attempt + 1);
        });
    }

    /** In constant time. */
    private static boolean isSame(String given, String pin) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), pin.getBytes(StandardCharsets.UTF_8));
    }
}
