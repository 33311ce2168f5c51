package io.github.pbxkit.examples.guard.pbx;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriException;
import io.github.pbxkit.ari.ChannelHandle;
import io.github.pbxkit.ari.recipe.Digits;
import io.github.pbxkit.ari.recipe.Prompt;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.CompletionException;

/** Asks a caller for a PIN, at most three times. */
final class PinChallenge {
    private static final int TRIES = 3;
    private static final int MAX_DIGITS = 32;

    private final AriClient ari;

    PinChallenge(AriClient ari) {
        this.ari = ari;
    }

    /** Waits for the caller, at most about half a minute. */
    boolean isMet(String callId, String pin) {
        ChannelHandle caller = ari.channel(callId);
        try {
            caller.answer().await();
            for (int i = 0; i < TRIES; i++) {
                String prompt = i == 0 ? "sound:vm-password" : "sound:vm-incorrect";
                Digits digits =
                        Prompt.of(prompt).digits(1, MAX_DIGITS).collect(caller).join();
                if (digits.isValid() && isSame(digits.digits(), pin)) {
                    return true;
                }
            }
        } catch (AriException | CompletionException e) {
            return false; // the caller hung up
        }
        return false;
    }

    /** In constant time. */
    private static boolean isSame(String given, String pin) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), pin.getBytes(StandardCharsets.UTF_8));
    }
}
