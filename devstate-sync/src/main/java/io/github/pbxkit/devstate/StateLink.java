package io.github.pbxkit.devstate;

/**
 * Carries frames between this node and its peers: what a transport implements. Frames are opaque, at most
 * {@link Replica#MAX_FRAME} bytes long, and checked by the replica; a link needs no queue, no retry and no order across
 * reconnects: whatever it loses is found and sent again.
 *
 * <p>A link may have any number of peers at a time. For each one, once it has proved who it is, the link calls
 * {@link LinkHost#open} and from then on passes frames both ways; after a loss it calls {@link LinkSession#closed} and
 * opens a new session when the peer is back.
 *
 * <p>Used by one node. {@link #start} and {@link #close} may be called on any thread.
 */
public interface StateLink extends AutoCloseable {

    /**
     * A short name for logs and status pages, for example {@code ws :7070}.
     *
     * @return the name
     */
    String name();

    /**
     * Begins to connect or listen, and returns without waiting for a peer. Called once.
     *
     * @param host where sessions are opened
     * @throws DevstateException if it cannot ever work, for example because a port is taken
     */
    void start(LinkHost host);

    /** Ends all sessions and reconnecting. Idempotent; waits a bounded time. */
    @Override
    void close();
}
