package io.github.pbxkit.devstate;

import org.jspecify.annotations.Nullable;

/**
 * The way to one peer: what a link implements beside {@link StateLink}. The node calls it from one thread of its own;
 * nothing here may block.
 */
public interface LinkChannel {

    /**
     * Whether the peer takes more at once. While it does not, the node sends nothing and keeps only the newest state of
     * each key; {@link LinkSession#writable} makes it go on.
     *
     * @return true if a frame may be sent
     */
    boolean isWritable();

    /**
     * Sends a frame, or drops it if the connection is gone.
     *
     * @param frame not changed by anybody from now on
     */
    void send(byte[] frame);

    /**
     * Asks the link to stop reading from the peer for a while, or to go on: the node is behind. A link that cannot may
     * ignore it.
     *
     * @param reading whether to read
     */
    default void reading(boolean reading) {}

    /**
     * Ends the connection, and tells the peer why if that is possible.
     *
     * @param refusal why, null for an ordinary end
     * @param reason in words
     */
    void close(@Nullable Refusal refusal, String reason);
}
