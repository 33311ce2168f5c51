package io.github.pbxkit.ari.model;

/**
 * State of a device, as lamps show it. An open list: a word that this release does not know is kept as it came.
 *
 * @param name the word Asterisk uses
 */
public record DeviceStateValue(String name) {
    /** Not known. */
    public static final DeviceStateValue UNKNOWN = new DeviceStateValue("UNKNOWN");

    /** Idle. */
    public static final DeviceStateValue NOT_INUSE = new DeviceStateValue("NOT_INUSE");

    /** In a call. */
    public static final DeviceStateValue INUSE = new DeviceStateValue("INUSE");

    /** Busy, takes no call. */
    public static final DeviceStateValue BUSY = new DeviceStateValue("BUSY");

    /** No such device. */
    public static final DeviceStateValue INVALID = new DeviceStateValue("INVALID");

    /** Not registered. */
    public static final DeviceStateValue UNAVAILABLE = new DeviceStateValue("UNAVAILABLE");

    /** Rings. */
    public static final DeviceStateValue RINGING = new DeviceStateValue("RINGING");

    /** Rings while in a call. */
    public static final DeviceStateValue RINGINUSE = new DeviceStateValue("RINGINUSE");

    /** On hold. */
    public static final DeviceStateValue ONHOLD = new DeviceStateValue("ONHOLD");

    /**
     * The value for a word, one of the constants where there is one.
     *
     * @param name the word Asterisk uses
     * @return its value
     */
    public static DeviceStateValue of(String name) {
        return switch (name) {
            case "UNKNOWN" -> UNKNOWN;
            case "NOT_INUSE" -> NOT_INUSE;
            case "INUSE" -> INUSE;
            case "BUSY" -> BUSY;
            case "INVALID" -> INVALID;
            case "UNAVAILABLE" -> UNAVAILABLE;
            case "RINGING" -> RINGING;
            case "RINGINUSE" -> RINGINUSE;
            case "ONHOLD" -> ONHOLD;
            default -> new DeviceStateValue(name);
        };
    }

    /** {@return the word Asterisk uses} */
    @Override
    public String toString() {
        return name;
    }
}
