package io.github.pbxkit.devstate;

import java.util.Objects;
import java.util.function.Predicate;

/**
 * Who is on the other end of a link, after it proved who it is.
 *
 * @param origin the name of the peer's own origin
 * @param instance random number of the peer's process: tells a second process with the same name from a reconnect
 * @param dialed whether we made the connection; of two connections between the same two processes the one stays that the
 *     alphabetically first origin made
 * @param mayExport for which origins the peer may speak; in a ring or star that is more than its own
 * @param forwarding what the peer is sent
 */
public record PeerIdentity(
        String origin, long instance, boolean dialed, Predicate<String> mayExport, Forwarding forwarding) {

    /** Checks the name. */
    public PeerIdentity {
        StateKey.requireOrigin(origin);
        Objects.requireNonNull(mayExport, "mayExport");
        Objects.requireNonNull(forwarding, "forwarding");
    }

    /**
     * A peer that speaks for itself only, and is sent everything.
     *
     * @param origin its name
     * @param instance random number of its process
     * @param dialed whether we made the connection
     * @return the identity
     */
    public static PeerIdentity of(String origin, long instance, boolean dialed) {
        return new PeerIdentity(origin, instance, dialed, origin::equals, Forwarding.ALL);
    }

    /**
     * The same peer, with the right to speak for others.
     *
     * @param origins for which
     * @return the identity
     */
    public PeerIdentity exporting(Predicate<String> origins) {
        return new PeerIdentity(origin, instance, dialed, origins, forwarding);
    }

    /**
     * The same peer, which is sent more or less.
     *
     * @param what what it is sent
     * @return the identity
     */
    public PeerIdentity forwarding(Forwarding what) {
        return new PeerIdentity(origin, instance, dialed, mayExport, what);
    }

    /** What a peer is sent. */
    public enum Forwarding {
        /** Our own states and those that others sent us: right for rings, stars and meshes. */
        ALL,
        /** Our own states only: right for a store that all others write to themselves. */
        OWN
    }
}
