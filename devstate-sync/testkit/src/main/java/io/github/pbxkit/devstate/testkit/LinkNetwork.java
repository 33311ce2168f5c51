package io.github.pbxkit.devstate.testkit;

import io.github.pbxkit.devstate.StateLink;
import java.util.Set;

/**
 * What {@link StateLinkContract} has to know of a link: how two servers reach each other over it, and how to break the
 * way between them. One for each test. {@link TcpCable} does the breaking of whatever runs over TCP.
 */
public interface LinkNetwork extends AutoCloseable {

    /**
     * Makes a link for a server. It reaches every server of this network that has a link already, or has one later, and whose
     * name is among its peers.
     *
     * <p>A name may come twice: the server was restarted, or it is a second process of that name.
     *
     * @param origin the server's name
     * @param peers whom it lets in; each may speak for itself only
     * @return a link, not started yet, that tries again at least every 500 ms, and gives a silent peer at least 10 s
     */
    StateLink link(String origin, Set<String> peers);

    /** Ends every connection, and lets none through until {@link #heal}. */
    void cut();

    /** Lets nothing through until {@link #heal}, but ends no connection. */
    void stall();

    /** Ends a cut or a stall. */
    void heal();

    /**
     * What a peer is called in sessions of this link.
     *
     * @param origin the name of the peer
     * @return its own name; where all meet at a store, the store's name
     */
    default String peerName(String origin) {
        return origin;
    }

    @Override
    void close();
}
