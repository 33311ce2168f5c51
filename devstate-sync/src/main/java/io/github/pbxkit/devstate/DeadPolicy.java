package io.github.pbxkit.devstate;

/** What is shown of an origin that is gone or has lost its Asterisk. The data stay, and come back with it. */
public enum DeadPolicy {
    /** {@link DeviceState#UNAVAILABLE}: switches lamps off, and presence-aware phones show the number as gone. */
    UNAVAILABLE,
    /** {@link DeviceState#NOT_INUSE}: switches lamps off. */
    NOT_INUSE,
    /** The last state that was known. Lamps may stay lit for a server that is dead. */
    KEEP;

    StateValue shown(StateValue last) {
        if (this == KEEP) {
            return last;
        }
        return switch (last.kind()) {
            case DEVICE -> this == UNAVAILABLE ? DeviceState.UNAVAILABLE : DeviceState.NOT_INUSE;
            case PRESENCE -> GONE;
            case MWI -> NO_MESSAGES;
        };
    }

    private static final Presence GONE = new Presence(Presence.State.UNAVAILABLE, "", "");
    private static final MessageCounts NO_MESSAGES = new MessageCounts(0, 0);
}
