package io.github.pbxkit.devstate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Takes frames. Each is read twice: first to see whether it is whole, then to do what it says, so that a broken frame
 * changes nothing.
 */
final class Inbox {
    private final Replica replica;
    private final MergeRules rules;
    private final FrameReader reader = new FrameReader();

    // the head of the batch that was read last
    private boolean snapshot;
    private @Nullable OriginState known;
    private @Nullable String name;
    private int counter;
    private long nonce;
    private boolean last;
    private long swept;
    private long from;
    private long upTo;
    private int count;

    /** Its entries' keys, as far as their numbers are packed. */
    private long[] keys = new long[64];

    private long warmth;

    Inbox(Replica replica) {
        this.replica = replica;
        this.rules = replica.rules;
    }

    void receive(ReplicaPeer peer, byte[] frame, long now) {
        Refusal refusal = reader.begin(frame);
        if (refusal == null) {
            int type = reader.byte1();
            refusal = switch (type) {
                case Wire.DIGEST -> digest(peer, now);
                case Wire.DELTA, Wire.SNAP -> batch(peer, type == Wire.SNAP, now);
                case Wire.BEAT -> beats(peer, now);
                default -> Refusal.UNKNOWN_TYPE;
            };
        }
        if (refusal == null) {
            peer.heardAt = now;
        } else {
            replica.refuse(refusal);
        }
    }

    // ---- DIGEST

    private @Nullable Refusal digest(ReplicaPeer peer, long now) {
        int start = reader.position();
        if (!isDigestWhole()) {
            return Refusal.MALFORMED;
        }
        reader.back(start);
        int flags = reader.small(0xffff);
        boolean exact = (flags & Wire.DIGEST_REPAIR) != 0 || !peer.digestSeen;
        int entries = reader.small(Replica.MAX_FRAME);
        replica.origins.forEach(origin -> peer.mark(origin.index).says(null, 0));
        for (int i = 0; i < entries; i++) {
            digestEntry(peer, now);
        }
        replica.origins.forEach(origin -> compare(peer.mark(origin.index), origin, exact, now));
        peer.digestSeen = true;
        peer.digestDue |= (flags & Wire.DIGEST_ASK) != 0;
        peer.idleAt = -1;
        return null;
    }

    private boolean isDigestWhole() {
        reader.small(0xffff);
        int entries = reader.small(Replica.MAX_FRAME);
        for (int i = 0; i < entries && !reader.isBad(); i++) {
            reader.origin();
            reader.small(Integer.MAX_VALUE);
            reader.long8();
            reader.varint();
        }
        return !reader.isBad();
    }

    private void digestEntry(ReplicaPeer peer, long now) {
        OriginState origin = nextOrigin();
        Epoch said = epoch(origin, reader.small(Integer.MAX_VALUE), reader.long8());
        long saidUpTo = reader.varint();
        if (origin == null) {
            return;
        }
        if (origin.own) {
            replica.ownSeen(said, saidUpTo, now);
        }
        peer.mark(origin.index).says(said, saidUpTo);
    }

    /**
     * Takes what the peer said for what it has. If something of our own origin got lost on the way to it, our next beat
     * brings that to light. Another origin may be silent for good: only this comparison shows what got lost of it.
     */
    private void compare(Mark mark, OriginState origin, boolean exact, long now) {
        if (exact) {
            mark.hasWhatItSaid(now);
        } else if (origin.own) {
            mark.hasAtLeastWhatItSaid(now);
        } else {
            mark.compareWithWhatItSaid(replica.options.lease(), now);
        }
    }

    /** Reads a name; null if nothing is known of this origin. */
    private @Nullable OriginState nextOrigin() {
        for (int i = 0; i < replica.origins.size(); i++) {
            OriginState origin = replica.origins.get(i);
            if (reader.isNext(origin.name)) {
                name = origin.name;
                return origin;
            }
        }
        name = reader.origin();
        return null;
    }

    /** The table's own object where it is equal. */
    private static Epoch epoch(@Nullable OriginState origin, int counter, long nonce) {
        if (origin != null && origin.hasTable()) {
            Epoch epoch = origin.table().epoch;
            if (epoch.compareTo(counter, nonce) == 0) {
                return epoch;
            }
        }
        return new Epoch(counter, nonce);
    }

    // ---- DELTA, SNAP

    private @Nullable Refusal batch(ReplicaPeer peer, boolean isSnapshot, long now) {
        snapshot = isSnapshot;
        readHead();
        int entriesAt = reader.position();
        if (!areEntriesWhole()) {
            return Refusal.MALFORMED;
        }
        reader.back(entriesAt);
        String origin = name;
        if (origin == null) {
            return Refusal.MALFORMED;
        }
        if (known != null && known.own) {
            replica.ownSeen(epoch(known, counter, nonce), upTo, now);
        }
        if (rules.isOwn(origin, replica.options.origin)) {
            return null;
        }
        if (!peer.identity().mayExport().test(origin)) {
            return Refusal.NOT_ITS_ORIGIN;
        }
        if (known == null && replica.origins.size() >= replica.options.maxOrigins) {
            return Refusal.TOO_MANY;
        }
        OriginState state = known == null ? replica.add(origin) : known;
        if (snapshot) {
            takeSnapshot(peer, state, now);
        } else {
            takeDelta(peer, state, now);
        }
        return null;
    }

    private void readHead() {
        known = nextOrigin();
        counter = reader.small(Integer.MAX_VALUE);
        nonce = reader.long8();
        last = false;
        swept = 0;
        if (snapshot) {
            last = (reader.small(0xffff) & Wire.SNAP_LAST) != 0;
            swept = reader.varint();
        }
        from = reader.varint();
        upTo = reader.varint();
        count = reader.small(Replica.MAX_FRAME);
    }

    private boolean areEntriesWhole() {
        if (from > upTo || swept > upTo && last) {
            return false;
        }
        long before = from;
        for (int i = 0; i < count && !reader.isBad(); i++) {
            before = reader.skipEntry(before);
            noteKey(i);
        }
        if (!snapshot && known != null && known.hasTable() && !reader.isBad()) {
            warmth += known.table().warm(keys, count);
        }
        return !reader.isBad();
    }

    private void noteKey(int i) {
        if (i == keys.length) {
            keys = Arrays.copyOf(keys, 2 * i);
        }
        keys[i] = Row.key(reader.packed, reader.kind);
    }

    private void takeDelta(ReplicaPeer peer, OriginState state, long now) {
        int order = state.hasTable() ? state.table().epoch.compareTo(counter, nonce) : -1;
        if (order > 0) {
            return;
        }
        if (order < 0) {
            peer.repair(now); // only a snapshot can begin an epoch
            return;
        }
        OriginTable table = state.table();
        applyEntries(state, table, true);
        replica.version++;
        if (rules.closesGap(from, table.upTo)) {
            table.upTo = Math.max(table.upTo, upTo);
        } else {
            peer.repair(now);
        }
        peer.mark(state.index).hasAtLeast(table.epoch, upTo, now);
        replica.boundTombstones(table);
    }

    private void takeSnapshot(ReplicaPeer peer, OriginState state, long now) {
        Mark mark = peer.mark(state.index);
        int order = state.hasTable() ? state.table().epoch.compareTo(counter, nonce) : -1;
        if (order > 0) {
            return;
        }
        OriginTable arriving = mark.arriving;
        if (from == 0) {
            arriving = new OriginTable(epoch(state, counter, nonce));
            mark.arriving = arriving;
        } else if (arriving == null || arriving.epoch.compareTo(counter, nonce) != 0 || from > arriving.upTo) {
            mark.arriving = null;
            peer.repair(now);
            return;
        }
        applyEntries(state, arriving, false);
        arriving.upTo = Math.max(arriving.upTo, upTo);
        if (last) {
            arriving.swept = swept;
            mark.arriving = null;
            mark.hasAtLeast(arriving.epoch, arriving.upTo, now);
            peer.newsCame();
            replica.install(state, arriving, now);
        }
    }

    private void applyEntries(OriginState state, OriginTable table, boolean show) {
        long before = from;
        for (int i = 0; i < count; i++) {
            Refusal refusal = reader.entry(before);
            before = reader.seq;
            if (refusal == null && !replica.options.kinds[reader.kind]) {
                refusal = Refusal.KIND_OFF;
            }
            if (refusal == null && isOverLimit(table)) {
                refusal = Refusal.TOO_MANY;
            }
            if (refusal != null) {
                replica.refuse(refusal);
                continue;
            }
            int row = table.merge(
                    reader.packed,
                    reader.number,
                    0,
                    reader.numberLength,
                    reader.kind,
                    reader.code,
                    reader.object,
                    reader.seq);
            if (show && row >= 0 && table.changed(row)) {
                replica.show(state, table, row);
            }
        }
    }

    private boolean isOverLimit(OriginTable table) {
        return table.live() >= replica.options.maxKeys
                && reader.code != OriginTable.TOMBSTONE
                && !table.has(reader.packed, reader.number, reader.numberLength, reader.kind);
    }

    // ---- BEAT

    private @Nullable Refusal beats(ReplicaPeer peer, long now) {
        int start = reader.position();
        int entries = reader.small(Replica.MAX_FRAME);
        for (int i = 0; i < entries && !reader.isBad(); i++) {
            readBeat();
        }
        if (reader.isBad()) {
            return Refusal.MALFORMED;
        }
        reader.back(start);
        reader.small(Replica.MAX_FRAME);
        for (int i = 0; i < entries; i++) {
            readBeat();
            takeBeat(peer, now);
        }
        return null;
    }

    private int beatTag;
    private int beatFlags;
    private long beat;
    private long beatMark;
    private long beatAge;
    private long beatLease;

    private void readBeat() {
        beatTag = reader.int4();
        beatFlags = reader.byte1();
        beat = reader.varint();
        beatMark = reader.varint();
        beatAge = reader.small(Integer.MAX_VALUE) * Wire.BEAT_AGE_UNIT;
        beatLease = reader.small(36_000) * Wire.BEAT_LEASE_UNIT;
    }

    private void takeBeat(ReplicaPeer peer, long now) {
        OriginState origin = find(beatTag);
        if (origin == null) {
            if (!replica.ownBeatSeen(beatTag, beat, now)) {
                peer.earlyBeats.heard(beatTag, signOfLife(now));
                peer.repairUnknown(now);
            }
            return;
        }
        if (origin.own) {
            return;
        }
        if (!peer.identity().mayExport().test(origin.name)) {
            replica.refuse(Refusal.NOT_ITS_ORIGIN);
            return;
        }
        if ((beatFlags & Wire.BEAT_MARKED) != 0 && beatMark > origin.table().upTo) {
            peer.repair(now);
        }
        if (rules.renewsLease(beat, origin.beat)) {
            replica.beatCame(origin, signOfLife(now), now);
            replica.judge(origin, now);
        }
        if (beat >= origin.beat) {
            peer.mark(origin.index).beatStamp = origin.beatStamp;
        }
    }

    private SignOfLife signOfLife(long now) {
        return new SignOfLife(
                beat,
                now - beatAge,
                beatLease,
                (beatFlags & Wire.BEAT_SOURCE_UP) != 0,
                (beatFlags & Wire.BEAT_LEAVING) != 0);
    }

    private @Nullable OriginState find(int tag) {
        for (int i = 0; i < replica.origins.size(); i++) {
            OriginState origin = replica.origins.get(i);
            if (origin.hasTag(tag)) {
                return origin;
            }
        }
        return null;
    }
}
