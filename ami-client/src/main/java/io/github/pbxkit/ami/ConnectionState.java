package io.github.pbxkit.ami;

/** How much of what happens on the server a client sees. */
public enum ConnectionState {
    /** The first connection is being made. */
    CONNECTING,
    /** Logged in; resync hooks run, and events wait for them. Actions can be sent. */
    SYNCING,
    /** Events are delivered as they come. */
    LIVE,
    /** The connection is lost: events are being missed while the client tries to come back. */
    GAP,
    /** Not connected, and not trying: before {@code connect()}, after a refused login, after {@code close()}. */
    CLOSED
}
