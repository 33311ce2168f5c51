package io.github.pbxkit.ami.live;

/** How far a call is. */
public enum CallState {
    /** Nobody has answered yet. */
    RINGING,
    /** Somebody answered, but no two legs talk: a menu, a queue, an announcement, parking. */
    ALONE,
    /** At least two legs share a bridge. */
    CONNECTED,
    /** The same, and one of them has put the other on hold. */
    ON_HOLD
}
