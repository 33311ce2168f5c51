package io.github.pbxkit.ari.model;

/**
 * State of a channel. An open list: a word that this release does not know is kept as it came.
 *
 * @param name the word Asterisk uses
 */
public record ChannelState(String name) {
    /** Made, nothing dialled yet. */
    public static final ChannelState DOWN = new ChannelState("Down");

    /** Reserved, not yet in use. */
    public static final ChannelState RESERVED = new ChannelState("Rsrvd");

    /** Off hook, no digits yet. */
    public static final ChannelState OFF_HOOK = new ChannelState("OffHook");

    /** Digits are being sent. */
    public static final ChannelState DIALING = new ChannelState("Dialing");

    /** The far end rings. */
    public static final ChannelState RING = new ChannelState("Ring");

    /** This end rings. */
    public static final ChannelState RINGING = new ChannelState("Ringing");

    /** Answered. */
    public static final ChannelState UP = new ChannelState("Up");

    /** Busy. */
    public static final ChannelState BUSY = new ChannelState("Busy");

    /** Off hook, digits are being sent. */
    public static final ChannelState DIALING_OFFHOOK = new ChannelState("Dialing Offhook");

    /** An incoming call was detected, before it rings. */
    public static final ChannelState PRE_RING = new ChannelState("Pre-ring");

    /** The server does not know, or said nothing. */
    public static final ChannelState UNKNOWN = new ChannelState("Unknown");

    /**
     * The value for a word, one of the constants where there is one.
     *
     * @param name the word Asterisk uses
     * @return its value
     */
    public static ChannelState of(String name) {
        return switch (name) {
            case "Down" -> DOWN;
            case "Rsrvd" -> RESERVED;
            case "OffHook" -> OFF_HOOK;
            case "Dialing" -> DIALING;
            case "Ring" -> RING;
            case "Ringing" -> RINGING;
            case "Up" -> UP;
            case "Busy" -> BUSY;
            case "Dialing Offhook" -> DIALING_OFFHOOK;
            case "Pre-ring" -> PRE_RING;
            case "Unknown" -> UNKNOWN;
            default -> new ChannelState(name);
        };
    }

    /** {@return the word Asterisk uses} */
    @Override
    public String toString() {
        return name;
    }
}
