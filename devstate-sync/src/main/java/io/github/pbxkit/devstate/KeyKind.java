package io.github.pbxkit.devstate;

/** What a key is about. Only device states travel unless a node is told otherwise. */
public enum KeyKind {
    /** The state of a number's devices, as a lamp shows it: {@link DeviceState}. */
    DEVICE,
    /** Presence of a number, such as do not disturb: {@link Presence}. */
    PRESENCE,
    /** Messages waiting in a mailbox: {@link MessageCounts}. */
    MWI;

    private static final KeyKind[] ALL = values();

    int code() {
        return ordinal();
    }

    static KeyKind ofCode(int code) {
        return ALL[code];
    }

    static boolean isCode(int code) {
        return code >= 0 && code < ALL.length;
    }
}
