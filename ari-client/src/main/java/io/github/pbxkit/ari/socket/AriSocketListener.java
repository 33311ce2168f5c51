package io.github.pbxkit.ari.socket;

import io.github.pbxkit.ari.AriException;

/** The receiving side of a WebSocket with Asterisk. Called by one thread at a time; does not wait. */
public interface AriSocketListener {
    /**
     * The socket is open. Comes first, and once.
     *
     * @param socket its sending side
     */
    default void onOpen(AriSocket socket) {}

    /**
     * A text message came.
     *
     * @param text the message
     */
    void onText(String text);

    /**
     * The socket is closed, or could not be opened. Comes last, and once.
     *
     * @param why the reason, as a sentence for a person
     */
    void onClosed(AriException why);
}
