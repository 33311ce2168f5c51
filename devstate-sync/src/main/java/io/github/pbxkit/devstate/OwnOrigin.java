package io.github.pbxkit.devstate;

import org.jspecify.annotations.Nullable;

/** Our own origin: the only one that we write. Also finds out whether somebody else writes under our name. */
final class OwnOrigin {
    /**
     * How often we go past what others have of us before we believe in a live duplicate: a process that has just started
     * gives way to one that was there before.
     */
    private static final int NEWCOMER_BUMPS = 3;

    private static final int ESTABLISHED_BUMPS = 6;

    final OriginState state;

    private final Replica replica;
    private final ReplicaListener listener;
    private final long startedAt;
    private boolean announced;
    private boolean conflict;
    private int bumps;
    private long firstBumpAt;
    private @Nullable Epoch foreign;
    private int foreignTag;
    private long foreignUpTo;
    private long foreignBeat;
    private long foreignHeardAt;

    OwnOrigin(Replica replica, OriginState state, ReplicaListener listener) {
        this.replica = replica;
        this.state = state;
        this.listener = listener;
        state.install(new OriginTable(replica.options.epoch), 0);
        state.beat = 0;
        state.sourceUp = false;
        startedAt = replica.now();
    }

    boolean isPublic() {
        return announced && !conflict;
    }

    // ---- states

    boolean set(StateKey key, StateValue value) {
        int kind = checked(key);
        OriginTable table = state.table();
        int row = table.find(key.number(), kind);
        if (row >= 0 && value.equals(table.value(row))) {
            return false;
        }
        if (row < 0 && table.live() >= replica.options.maxKeys) {
            replica.refuse(Refusal.TOO_MANY);
            return false;
        }
        boolean device = value instanceof DeviceState;
        int code = value instanceof DeviceState deviceState ? deviceState.code() : OriginTable.OBJECT;
        table.merge(key.number(), kind, code, device ? null : value, ++table.upTo);
        replica.version++;
        return true;
    }

    boolean remove(StateKey key) {
        int kind = checked(key);
        OriginTable table = state.table();
        int row = table.find(key.number(), kind);
        if (row < 0 || table.isTombstone(row)) {
            return false;
        }
        table.merge(key.number(), kind, OriginTable.TOMBSTONE, null, ++table.upTo);
        replica.version++;
        replica.boundTombstones(table);
        return true;
    }

    private int checked(StateKey key) {
        if (!key.origin().equals(state.name)) {
            throw new IllegalArgumentException("only " + state.name + " is written here, not " + key.asteriskName());
        }
        if (!replica.options.kinds[key.kind().code()]) {
            throw new IllegalArgumentException(
                    "keys of kind " + key.kind() + " are switched off: see ReplicaOptions.kind");
        }
        return key.kind().code();
    }

    // ---- beats

    void sourceUp(long now) {
        boolean news = !announced || !state.sourceUp;
        announced = true;
        state.sourceUp = true;
        if (news) {
            beat(now);
        }
    }

    void sourceDown(long now) {
        if (state.sourceUp) {
            state.sourceUp = false;
            beat(now);
        }
    }

    void leave(long now) {
        state.left = true;
        beat(now);
    }

    void beat(long now) {
        state.beat++;
        state.beatAt = now;
        state.beatStamp = ++replica.version;
        if (conflict && now - foreignHeardAt >= replica.options.lease()) {
            conflict = false;
            bumps = 0;
            listener.onConflict(false, "nobody else calls itself " + state.name + " any more: going on");
            nextEpoch();
        }
    }

    // ---- others who write under our name

    /** A peer has this of us. */
    void seen(Epoch epoch, long upTo, long now) {
        int order = epoch.compareTo(state.table().epoch);
        if (order < 0 || order == 0 && upTo <= state.table().upTo) {
            return;
        }
        if (!epoch.equals(foreign) || upTo > foreignUpTo) {
            foreign = epoch;
            foreignTag = Wire.tag(state.name, epoch);
            foreignUpTo = upTo;
            foreignHeardAt = now;
        }
        if (!conflict) {
            goPast(now);
        }
    }

    /** Whether this is the beat of somebody who writes under our name. */
    boolean beatSeen(int tag, long beat, long now) {
        if (foreign == null || tag != foreignTag) {
            return false;
        }
        if (beat > foreignBeat) {
            foreignBeat = beat;
            foreignHeardAt = now;
        }
        return true;
    }

    private void goPast(long now) {
        long lease = replica.options.lease();
        if (now - firstBumpAt > 10 * lease) {
            bumps = 0;
        }
        if (bumps == 0) {
            firstBumpAt = now;
        }
        boolean established = firstBumpAt - startedAt > 2 * lease;
        if (++bumps > (established ? ESTABLISHED_BUMPS : NEWCOMER_BUMPS)) {
            conflict = true;
            replica.refuse(Refusal.DUPLICATE_ORIGIN);
            listener.onConflict(
                    true,
                    "another live server calls itself " + state.name
                            + ": this one is silent until that ends; give each server a name of its own");
        } else {
            nextEpoch();
        }
    }

    private void nextEpoch() {
        Epoch epoch = state.table().epoch;
        Epoch next = replica.rules.nextEpoch(epoch, foreign == null ? epoch : foreign, replica.options.random);
        state.install(state.table().under(next), state.beatAt);
        replica.version++;
        listener.onEpoch(next);
    }
}
