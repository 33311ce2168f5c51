package io.github.pbxkit.devstate;

import org.jspecify.annotations.Nullable;

/** What one peer has of one origin, as far as we know. */
final class Mark {
    /** What the peer has once everything that was sent has arrived; null: nothing. */
    @Nullable
    Epoch epoch;

    long upTo;

    /** What the peer itself said that it has. */
    @Nullable
    Epoch saidEpoch;

    long saidUpTo;

    /** A snapshot that is under way to the peer. */
    @Nullable
    OriginTable snapshotOf;

    long snapshotAt;
    long snapshotSwept;

    /** A snapshot that is arriving from the peer. */
    @Nullable
    OriginTable arriving;

    /** {@link OriginState#beatStamp} of the last beat that the peer was told, or told us. */
    long beatStamp = -1;

    /** The peer said that it has exactly this. */
    void has(@Nullable Epoch said, long saidUpTo) {
        epoch = said;
        upTo = saidUpTo;
        snapshotOf = null;
    }

    /** The peer has at least this. */
    void hasAtLeast(Epoch said, long saidUpTo) {
        int order = epoch == null ? 1 : said.compareTo(epoch);
        if (order > 0 || order == 0 && saidUpTo > upTo) {
            has(said, saidUpTo);
        }
    }

    boolean isCurrent(OriginTable table) {
        return epoch != null && snapshotOf == null && epoch.equals(table.epoch);
    }

    boolean lacks(OriginTable table) {
        if (epoch == null) {
            return true;
        }
        int order = table.epoch.compareTo(epoch);
        return order > 0 || order == 0 && (table.upTo > upTo || snapshotOf != null);
    }
}
