package io.github.pbxkit.devstate;

import java.util.Locale;
import java.util.Optional;

/**
 * The state of a device, by Asterisk's names. The table was measured on Asterisk 16 and 22:
 *
 * <table>
 *   <caption>What a hint and a phone make of a state</caption>
 *   <tr><th>state</th><th>ExtensionStatus</th><th>dialog in NOTIFY</th></tr>
 *   <tr><td>UNKNOWN, NOT_INUSE</td><td>0 Idle</td><td>terminated</td></tr>
 *   <tr><td>INUSE</td><td>1 InUse</td><td>confirmed</td></tr>
 *   <tr><td>BUSY</td><td>2 Busy</td><td>confirmed</td></tr>
 *   <tr><td>INVALID, UNAVAILABLE</td><td>4 Unavailable</td><td>terminated</td></tr>
 *   <tr><td>RINGING</td><td>8 Ringing</td><td>early</td></tr>
 *   <tr><td>RINGINUSE</td><td>9 InUse&amp;Ringing</td><td>confirmed (chan_sip: early)</td></tr>
 *   <tr><td>ONHOLD</td><td>16 Hold</td><td>confirmed</td></tr>
 * </table>
 */
public enum DeviceState implements StateValue {
    /** Nothing is known. Asterisk refuses to set it, so it never is a value to be written. */
    UNKNOWN(0, "Idle", "terminated", 1),
    /** Free. */
    NOT_INUSE(0, "Idle", "terminated", 3),
    /** In a call. */
    INUSE(1, "InUse", "confirmed", 6),
    /** Takes no further call. */
    BUSY(2, "Busy", "confirmed", 7),
    /** No such device. */
    INVALID(4, "Unavailable", "terminated", 0),
    /** Not reachable; also what is shown of a server that is gone. */
    UNAVAILABLE(4, "Unavailable", "terminated", 2),
    /** Being called. */
    RINGING(8, "Ringing", "early", 5),
    /** In a call and being called. */
    RINGINUSE(9, "InUse&Ringing", "confirmed", 8),
    /** Its call is on hold. */
    ONHOLD(16, "Hold", "confirmed", 4);

    private static final DeviceState[] ALL = values();

    private final int extensionStatus;
    private final String extensionStatusText;
    private final String dialog;
    private final int rank;

    DeviceState(int extensionStatus, String extensionStatusText, String dialog, int rank) {
        this.extensionStatus = extensionStatus;
        this.extensionStatusText = extensionStatusText;
        this.dialog = dialog;
        this.rank = rank;
    }

    /**
     * Finds a state by Asterisk's name, in any letter case.
     *
     * @param name for example {@code RINGINUSE}
     * @return the state, empty if there is none of this name
     */
    public static Optional<DeviceState> parse(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        for (DeviceState state : ALL) {
            if (state.name().equals(upper)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    /**
     * Which state the {@code Status} of an {@code ExtensionStatus} event stands for. Negative numbers say that the hint
     * or the extension is gone, and give {@link #UNAVAILABLE}; 17 is in use and on hold, which no single state says, and
     * gives {@link #ONHOLD}.
     *
     * @param status the number
     * @return the state, empty if Asterisk has no such status
     */
    public static Optional<DeviceState> ofExtensionStatus(int status) {
        if (status < 0) {
            return Optional.of(UNAVAILABLE);
        }
        return switch (status) {
            case 0 -> Optional.of(NOT_INUSE);
            case 1 -> Optional.of(INUSE);
            case 2 -> Optional.of(BUSY);
            case 4 -> Optional.of(UNAVAILABLE);
            case 8 -> Optional.of(RINGING);
            case 9 -> Optional.of(RINGINUSE);
            case 16, 17 -> Optional.of(ONHOLD);
            default -> Optional.empty();
        };
    }

    /**
     * What a hint makes of several devices, as Asterisk does: ringing beside anything busy is {@link #RINGINUSE}, else
     * the state that says most wins.
     *
     * @param states at least none
     * @return the state of all of them together; {@link #INVALID} of none
     */
    public static DeviceState aggregate(Iterable<DeviceState> states) {
        DeviceState most = INVALID;
        boolean ringing = false;
        boolean busy = false;
        for (DeviceState state : states) {
            ringing |= state == RINGING;
            busy |= state == INUSE || state == ONHOLD || state == BUSY;
            most = state.rank > most.rank ? state : most;
        }
        return ringing && busy ? RINGINUSE : most;
    }

    @Override
    public KeyKind kind() {
        return KeyKind.DEVICE;
    }

    /**
     * Whether Asterisk lets {@code DEVICE_STATE()} be set to it: all but {@link #UNKNOWN}.
     *
     * @return true if it can be written
     */
    public boolean isSettable() {
        return this != UNKNOWN;
    }

    /**
     * The {@code Status} that a hint of one device in this state has.
     *
     * @return 0, 1, 2, 4, 8, 9 or 16
     */
    public int extensionStatus() {
        return extensionStatus;
    }

    /**
     * The {@code StatusText} beside that status.
     *
     * @return for example {@code InUse&Ringing}
     */
    public String extensionStatusText() {
        return extensionStatusText;
    }

    /**
     * The dialog state that a PJSIP server puts into the NOTIFY for a lamp. chan_sip differs for {@link #RINGINUSE}:
     * early.
     *
     * @return {@code terminated}, {@code early} or {@code confirmed}
     */
    public String dialogState() {
        return dialog;
    }

    int code() {
        return ordinal();
    }

    static boolean isCode(int code) {
        return code >= 0 && code < ALL.length;
    }

    static DeviceState ofCode(int code) {
        return ALL[code];
    }
}
