package io.github.pbxkit.ari;

/** How a client stands with its server. */
public enum ConnectionState {
    /** The first connection is being made. */
    CONNECTING,
    /** The socket is open; what happened meanwhile is being found out. Events come already. */
    SYNCING,
    /** Events come as they happen. */
    LIVE,
    /**
     * The connection was lost and is being made again. What happens now on the server will never be told: calls go on
     * there, new calls fail to enter the application. After the next {@link #LIVE} look at the server's channels and bridges.
     */
    GAP,
    /** Another client has taken the application over. This one stays out of it until {@link AriClient#connect()}. */
    REPLACED,
    /** Not connected and not trying: before {@code connect()}, after {@code close()}, or refused with a reason. */
    CLOSED;

    /** {@return whether the event socket is open} */
    public boolean isOpen() {
        return this == SYNCING || this == LIVE;
    }
}
