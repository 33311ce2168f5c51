package io.github.pbxkit.examples.guard.pbx;

import io.github.pbxkit.ari.AriClient;

final class PinChallenge {
    PinChallenge(AriClient ari) {}

    boolean isMet(String a, String b) {
        return false;
    }
}
