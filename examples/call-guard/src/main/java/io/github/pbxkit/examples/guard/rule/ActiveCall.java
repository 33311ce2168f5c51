package io.github.pbxkit.examples.guard.rule;

import java.util.ArrayList;
import java.util.List;

/** A call that was let go on. Owned by the engine. */
final class ActiveCall {
    final CallAttempt attempt;
    final Destination destination;
    /** Where it is counted: a rule, and what that rule has counted for it. */
    final List<Counted> counted = new ArrayList<>();
    /** When it was answered, in milliseconds; 0 while it is not. */
    long answered;

    record Counted(RuleBook.Outgoing rule, RuleCounters.Count count) {}

    ActiveCall(CallAttempt attempt, Destination destination) {
        this.attempt = attempt;
        this.destination = destination;
    }

    /** Seconds since it was answered. */
    long talked(long now) {
        return answered == 0 ? 0 : Math.max(0, now - answered) / 1000;
    }
}
