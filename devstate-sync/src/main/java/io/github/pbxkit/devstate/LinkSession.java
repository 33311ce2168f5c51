package io.github.pbxkit.devstate;

/** One connection to one peer, as the link sees it. Not for users to implement. Thread-safe; nothing here blocks. */
public interface LinkSession {

    /**
     * Hands in a frame. Frames of one session are taken in the order of the calls.
     *
     * @param frame not changed by anybody from now on
     */
    void received(byte[] frame);

    /** Says that the channel, which was not writable, is so now. */
    void writable();

    /**
     * Says that the connection is over. Idempotent.
     *
     * @param reason for logs and the status page
     */
    void closed(String reason);
}
