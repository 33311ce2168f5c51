package io.github.pbxkit.devstate;

/** What a link works for: a node, as the link sees it. Not for users to implement. Thread-safe. */
public interface LinkHost {

    /**
     * The name of this node's own origin.
     *
     * @return the name that peers know
     */
    String origin();

    /**
     * The random number of this process.
     *
     * @return the instance, to be told to peers
     */
    long instance();

    /**
     * Begins a session with a peer that proved who it is. If the peer is refused, {@link LinkChannel#close} follows from
     * the node's thread, with the reason, and the session takes nothing.
     *
     * @param peer who it is
     * @param channel how to send to it
     * @return where to put what it sends
     */
    LinkSession open(PeerIdentity peer, LinkChannel channel);

    /**
     * Counts something that the link itself refused, such as a wrong secret.
     *
     * @param refusal why
     */
    void refused(Refusal refusal);
}
