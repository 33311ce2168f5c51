package io.github.pbxkit.ami.event;

import java.util.Locale;

/** State of a device, in Asterisk's words. */
public enum DeviceState {
    /** Asterisk's own UNKNOWN, or a word that this library does not know. */
    UNKNOWN,
    /** Idle. */
    NOT_INUSE,
    /** In a call. */
    INUSE,
    /** Busy. */
    BUSY,
    /** There is no such device. */
    INVALID,
    /** Not registered, or not reachable. */
    UNAVAILABLE,
    /** Ringing. */
    RINGING,
    /** In a call, and another one rings. */
    RINGINUSE,
    /** In a call on hold. */
    ONHOLD;

    /**
     * The state of a word.
     *
     * @param word in any case
     * @return the state; {@link #UNKNOWN} for other words
     */
    public static DeviceState of(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        for (DeviceState state : values()) {
            if (state.name().equals(upper)) {
                return state;
            }
        }
        return UNKNOWN;
    }
}
