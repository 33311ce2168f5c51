package io.github.pbxkit.ari.socket;

/** The sending side of a WebSocket with Asterisk. Thread-safe; no method waits. */
public interface AriSocket {
    /**
     * Sends a text message.
     *
     * @param text the message
     * @return false if it will not be sent, because the socket is not open, or not any more
     */
    boolean send(String text);

    /**
     * Says good-bye and closes. Does nothing on a closed socket.
     *
     * @param status WebSocket status, 1000 for an ordinary end
     */
    void close(int status);

    /** Breaks the connection off, or the attempt to make it. Does nothing on a closed socket. */
    void abort();
}
