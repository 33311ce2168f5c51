package io.github.pbxkit.ari.testkit;

import java.time.Duration;

/** What a called phone does. */
record CalleeScript(Outcome outcome, Duration ringing) {
    enum Outcome {
        ANSWERS,
        BUSY,
        REJECTS,
        NEVER_ANSWERS,
        OFFLINE
    }

    static final CalleeScript ANSWERS_AT_ONCE = new CalleeScript(Outcome.ANSWERS, Duration.ZERO);
}
