package io.github.pbxkit.ami.event;

/** What a channel is doing, in the order of Asterisk's numbers from 0. */
public enum ChannelState {
    /** Down, free. */
    DOWN,
    /** Down, but taken. */
    RESERVED,
    /** Off hook. */
    OFF_HOOK,
    /** Digits are being dialled. */
    DIALING,
    /** The other end rings. */
    RING,
    /** It rings itself. */
    RINGING,
    /** Answered. */
    UP,
    /** Busy. */
    BUSY,
    /** Digits were dialled off hook. */
    DIALING_OFF_HOOK,
    /** A call came in that has not rung yet. */
    PRERING,
    /** A number that this library does not know. */
    UNKNOWN;

    static ChannelState of(int number) {
        return number >= 0 && number < UNKNOWN.ordinal() ? values()[number] : UNKNOWN;
    }
}
