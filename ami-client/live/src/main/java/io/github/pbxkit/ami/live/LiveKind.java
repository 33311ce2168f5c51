package io.github.pbxkit.ami.live;

/** The kinds of things in a live picture. */
public enum LiveKind {
    /** {@link LiveChannel}, by unique id. */
    CHANNEL(LiveChannel.class),
    /** {@link LiveBridge}, by id. */
    BRIDGE(LiveBridge.class),
    /** {@link LiveCall}, by linked id. */
    CALL(LiveCall.class),
    /** {@link LiveQueue}, by name. */
    QUEUE(LiveQueue.class),
    /** {@link LiveParkedCall}, by {@code lot/space}. */
    PARKED_CALL(LiveParkedCall.class),
    /** {@link LiveConference}, by name. */
    CONFERENCE(LiveConference.class),
    /** {@link LiveContact}, by {@code aor uri}. */
    CONTACT(LiveContact.class),
    /** {@link LivePeer}, by {@code technology/name}. */
    PEER(LivePeer.class),
    /** {@link LiveRegistration}, by {@code technology/user@server}. */
    REGISTRATION(LiveRegistration.class),
    /** {@link LiveExtension}, by {@code extension@context}. */
    EXTENSION(LiveExtension.class);

    private final Class<? extends LiveEntity> type;

    LiveKind(Class<? extends LiveEntity> type) {
        this.type = type;
    }

    /**
     * The record of this kind.
     *
     * @return its class
     */
    public Class<? extends LiveEntity> type() {
        return type;
    }

    static LiveKind of(Class<? extends LiveEntity> type) {
        for (LiveKind kind : values()) {
            if (kind.type == type) {
                return kind;
            }
        }
        throw new IllegalArgumentException(
                type.getName() + " is no kind of thing of a live picture: use a record such as LiveQueue.class");
    }
}
