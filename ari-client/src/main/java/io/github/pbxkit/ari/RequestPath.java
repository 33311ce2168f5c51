package io.github.pbxkit.ari;

/** Which way the requests of a client go. */
public enum RequestPath {
    /**
     * Each over a connection of its own, so that a slow one holds up no other. The default: of Asterisk 12 and newer, and
     * the faster way for a client with many calls.
     */
    HTTP,
    /**
     * Over the event socket where the server can do that (20.14, 21.9, 22.4 and newer; asked once per connection), over HTTP
     * where it cannot, until it has said that it can, and for downloads. Asterisk handles the requests of a socket one after
     * another: one that waits for a playback to end ({@code answer}, {@code setVariable}) holds up all behind it. Worth it
     * where the HTTP sessions of a server are few or every connection costs, through a proxy or with TLS.
     */
    SOCKET
}
