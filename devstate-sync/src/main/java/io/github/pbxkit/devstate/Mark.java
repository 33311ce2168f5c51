package io.github.pbxkit.devstate;

import org.jspecify.annotations.Nullable;

/** What one peer has of one origin, as far as we know. */
final class Mark {
    /** How often the time doubles after which a peer that never has what it is sent is sent it again. */
    private static final int MOST_LOSSES = 9;

    /** What the peer has once everything that was sent has arrived; null: nothing. */
    @Nullable
    Epoch epoch;

    long upTo;

    /** When something was sent, or heard, that made it so. */
    private long since;

    /** How often in a row the peer turned out to have less than that. */
    private int losses;

    /** What the peer itself said in its last digest that it has; null: nothing. */
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

    /** The peer has exactly this. */
    void has(@Nullable Epoch said, long saidUpTo, long now) {
        epoch = said;
        upTo = saidUpTo;
        since = now;
        snapshotOf = null;
    }

    /** The peer has at least this. */
    void hasAtLeast(Epoch said, long saidUpTo, long now) {
        int order = epoch == null ? 1 : said.compareTo(epoch);
        if (order > 0 || order == 0 && saidUpTo > upTo) {
            has(said, saidUpTo, now);
        }
    }

    /** The peer says that it has this. */
    void says(@Nullable Epoch epochSaid, long upToSaid) {
        saidEpoch = epochSaid;
        saidUpTo = upToSaid;
    }

    /** The peer has exactly what it said. */
    void hasWhatItSaid(long now) {
        has(saidEpoch, saidUpTo, now);
    }

    /** The peer has at least what it said. */
    void hasAtLeastWhatItSaid(long now) {
        if (saidEpoch != null) {
            hasAtLeast(saidEpoch, saidUpTo, now);
        }
    }

    /**
     * The peer has at least what it said. If that is less than what was sent to it, the rest may be under way still; but
     * after so long a time it is lost, or was refused. Since nobody can tell which, it is sent again, but each time the
     * peer is given twice as long.
     */
    void compareWithWhatItSaid(long longestOnTheWay, long now) {
        if (!saidLess()) {
            losses = 0;
            hasAtLeastWhatItSaid(now);
        } else if (snapshotOf == null && now - since >= longestOnTheWay << losses) {
            losses = Math.min(losses + 1, MOST_LOSSES);
            hasWhatItSaid(now);
        }
    }

    private boolean saidLess() {
        if (epoch == null) {
            return false;
        }
        int order = saidEpoch == null ? -1 : saidEpoch.compareTo(epoch);
        return order < 0 || order == 0 && saidUpTo < upTo;
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
