package io.github.pbxkit.examples.guard.report;

import io.github.pbxkit.examples.guard.rule.Decision;
import java.io.IOException;

/** Tells somebody of a call that was not simply allowed. Implement it for your own way of being told. */
public interface FraudReporter {
    /**
     * Reports one decision. Called on one thread, one at a time, never while a call waits; may block for some seconds.
     *
     * @param decision any but ALLOW
     * @param text why, for people
     * @throws IOException if it could not be told; that is logged, and the next one is tried all the same
     */
    void report(Decision decision, String text) throws IOException, InterruptedException;

    /** What it is and where it reports to, without secrets. */
    String description();
}
