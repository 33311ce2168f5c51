package io.github.pbxkit.devstate;

/** What a key can hold: the state of a device, a presence, or the message counts of a mailbox. Immutable. */
public sealed interface StateValue permits DeviceState, Presence, MessageCounts {

    /**
     * The kind of key that this value belongs to.
     *
     * @return the kind
     */
    KeyKind kind();
}
