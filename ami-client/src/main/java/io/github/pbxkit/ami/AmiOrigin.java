package io.github.pbxkit.ami;

/**
 * Where an event came from.
 *
 * @param server the name that the client was given, or host and port; empty if there was no client
 * @param generation number of the connection, from 1; it grows with each reconnect
 */
public record AmiOrigin(String server, long generation) {
    /** For events that did not come from a client. */
    public static final AmiOrigin UNKNOWN = new AmiOrigin("", 0);
}
