package io.github.pbxkit.ami;

/** What happens to an action that is sent while there is no connection. */
public enum WhenDisconnected {
    /** It fails at once. The default. */
    FAIL,
    /** It waits for the connection, at most for its own timeout. */
    WAIT
}
