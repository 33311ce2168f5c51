package io.github.pbxkit.devstate;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a replica knows of one origin: its table, and whether it lives. */
final class OriginState {
    /** What is shown of it. */
    enum Shown {
        /** Nothing yet: there are states, but no beat was heard. */
        NOT_YET,
        /** The states as they are. */
        ALIVE,
        /** What {@link DeadPolicy} says. */
        DEAD
    }

    final String name;
    final int index;
    final boolean own;

    private @Nullable OriginTable table;
    private int tag;

    /** The highest beat heard in this epoch, or -1. */
    long beat = -1;

    /** When that beat was sent, as far as we can tell, by our own clock. */
    long beatAt;

    /** Grows by one with each beat: what a peer was told last is compared with it. */
    long beatStamp;

    long lease;
    boolean sourceUp = true;
    long sourceDownAt;
    boolean left;
    Shown shown = Shown.NOT_YET;

    OriginState(String name, int index, boolean own, long lease) {
        this.name = name;
        this.index = index;
        this.own = own;
        this.lease = lease;
    }

    boolean hasTable() {
        return table != null;
    }

    OriginTable table() {
        return Objects.requireNonNull(table);
    }

    int tag() {
        return tag;
    }

    boolean hasTag(int wanted) {
        return table != null && tag == wanted;
    }

    /** A whole new table: another epoch, or a snapshot. What was heard of beats in another epoch says nothing now. */
    void install(OriginTable next, long now) {
        if (table == null || !table.epoch.equals(next.epoch)) {
            tag = Wire.tag(name, next.epoch);
            beat = own ? beat : -1;
            left = false;
        }
        if (table == null) {
            beatAt = now; // until a beat comes, or a lease is over
        }
        table = next;
    }

    /** What is to be shown now. */
    Shown judge(long now, long sourceGrace) {
        boolean silent = now - beatAt >= lease;
        if (left || silent || !sourceUp && now - sourceDownAt >= sourceGrace) {
            return Shown.DEAD;
        }
        return beat < 0 && shown != Shown.ALIVE ? shown : Shown.ALIVE;
    }

    /** When {@link #judge} may say something else without any news. */
    long judgeAgainAt(long now, long sourceGrace) {
        if (left || !hasTable() || shown == Shown.DEAD) {
            return Long.MAX_VALUE;
        }
        long silentAt = beatAt + lease;
        return sourceUp ? silentAt : Math.min(silentAt, sourceDownAt + sourceGrace);
    }

    OriginStatus status(long now) {
        Duration silence = own ? Duration.ZERO : Duration.ofNanos(Math.max(0, now - beatAt));
        return new OriginStatus(
                name,
                own,
                table().epoch,
                table().upTo,
                table().live(),
                own ? sourceUp : shown == Shown.ALIVE,
                sourceUp,
                silence,
                Duration.ofNanos(lease));
    }
}
