package io.github.pbxkit.examples.guard;

import io.github.pbxkit.examples.guard.rule.Decision;

/** Hears every decision, on the thread that made it: must not block. */
@FunctionalInterface
public interface DecisionListener {
    void decided(Decision decision);
}
