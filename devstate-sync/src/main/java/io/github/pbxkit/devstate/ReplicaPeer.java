package io.github.pbxkit.devstate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A peer that is connected to a {@link Replica}. Made by {@link Replica#connect}; used by the replica's thread only. */
public final class ReplicaPeer {
    /** Least time between two requests to send something again. */
    private static final long REPAIR_PAUSE = 500_000_000L;

    private static final long LONGEST_PAUSE = 60_000_000_000L;

    private final PeerIdentity identity;
    private final MergeRules rules;
    private @Nullable Mark[] marks = new Mark[8];
    final EarlyBeats earlyBeats;
    boolean open = true;

    /** When something valid was heard last. */
    long heardAt;

    /** The peer has told us what it has, so we know what to send. */
    boolean digestSeen;

    boolean digestDue = true;
    boolean repairDue;

    /** When the beats of others, which may wait a little for company, have to go out. */
    long relayAt = Long.MAX_VALUE;

    /** The replica's version for which there was nothing to send. */
    long idleAt = -1;

    /** The origin whose turn is next. */
    int turn;

    private long repairNotBefore = Long.MIN_VALUE;
    private long unknownNotBefore = Long.MIN_VALUE;
    private long unknownPause = REPAIR_PAUSE;
    private double tokens;
    private long tokensAt;

    ReplicaPeer(PeerIdentity identity, long now, ReplicaOptions options, MergeRules rules) {
        this.identity = identity;
        this.rules = rules;
        heardAt = now;
        tokensAt = now;
        tokens = 2.0 * options.maxFrames;
        earlyBeats = new EarlyBeats(options.maxOrigins);
    }

    /**
     * Who it is.
     *
     * @return as given to {@link Replica#connect}
     */
    public PeerIdentity identity() {
        return identity;
    }

    /**
     * Whether the connection still counts: false after {@link Replica#disconnect}, and after another connection to the
     * same peer took its place.
     *
     * @return true if so
     */
    public boolean isOpen() {
        return open;
    }

    Mark mark(int origin) {
        if (origin >= marks.length) {
            marks = Arrays.copyOf(marks, Math.max(origin + 1, marks.length * 2));
        }
        Mark mark = marks[origin];
        if (mark == null) {
            mark = new Mark();
            marks[origin] = mark;
        }
        return mark;
    }

    /** Whether the peer is sent this origin: never its own back. */
    boolean wants(OriginState origin) {
        return origin.own
                || identity.forwarding() == PeerIdentity.Forwarding.ALL && !rules.isOwn(origin.name, identity.origin());
    }

    /** Asks for what is missing, unless that was done a moment ago. */
    void repair(long now) {
        if (now >= repairNotBefore) {
            repairDue = true;
            digestDue = true;
            repairNotBefore = now + REPAIR_PAUSE;
        }
    }

    /** The same for something that may never come: less and less often. */
    void repairUnknown(long now) {
        if (now >= unknownNotBefore) {
            repair(now);
            unknownNotBefore = now + unknownPause;
            unknownPause = Math.min(LONGEST_PAUSE, unknownPause * 2);
        }
    }

    void newsCame() {
        unknownPause = REPAIR_PAUSE;
        unknownNotBefore = Long.MIN_VALUE;
    }

    /** Whether the peer has not sent too much. */
    boolean takesToken(long now, int maxFrames) {
        tokens = Math.min(2.0 * maxFrames, tokens + (now - tokensAt) * 1e-9 * maxFrames);
        tokensAt = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
