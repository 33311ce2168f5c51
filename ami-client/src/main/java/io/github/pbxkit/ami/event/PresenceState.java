package io.github.pbxkit.ami.event;

import java.util.Locale;

/** Presence of somebody, in Asterisk's words. */
public enum PresenceState {
    /** Nobody said anything. */
    NOT_SET,
    /** Not there. */
    UNAVAILABLE,
    /** There. */
    AVAILABLE,
    /** Away. */
    AWAY,
    /** Away for longer. */
    XA,
    /** Wants to chat. */
    CHAT,
    /** Does not want to be disturbed. */
    DND,
    /** A word that this library does not know. */
    UNKNOWN;

    /**
     * The presence of a word.
     *
     * @param word in any case
     * @return the presence; {@link #UNKNOWN} for other words
     */
    public static PresenceState of(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        for (PresenceState state : values()) {
            if (state.name().equals(upper)) {
                return state;
            }
        }
        return UNKNOWN;
    }
}
