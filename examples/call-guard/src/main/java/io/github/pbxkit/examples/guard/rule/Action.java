package io.github.pbxkit.examples.guard.rule;

/** What happens to a call. */
public enum Action {
    /** It goes on. */
    ALLOW,
    /** It goes on, and whoever is called sees that something is odd. */
    MARK,
    /** The caller has to enter a PIN first. */
    CHALLENGE,
    /** It does not go on. */
    BLOCK,
    /** It does not go on, and calls in progress that the same rule counted end too. */
    CUT;

    /** Whether a call goes on without the caller doing anything. */
    public boolean isPassing() {
        return this == ALLOW || this == MARK;
    }

    /** Whether a call does not go on. */
    public boolean isStopping() {
        return this == BLOCK || this == CUT;
    }
}
