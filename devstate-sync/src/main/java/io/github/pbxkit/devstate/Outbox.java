package io.github.pbxkit.devstate;

/** Decides what a peer is sent next, and writes it. Nothing is queued: each frame is made of what is true now. */
final class Outbox {
    /** Beats of other origins wait this long for company. */
    static final long RELAY_PAUSE = 50_000_000L;

    /** The longest entry, with the longest presence. */
    private static final int LONGEST_ENTRY = 2 + StateKey.MAX_NUMBER + 9 + 3 + 3 + 2 * Presence.MAX_TEXT;

    private static final int LONGEST_HEAD = 1 + StateKey.MAX_NAME + 5 + 8 + 4 * 9 + 3;
    private static final int LONGEST_BEAT = 4 + 1 + 4 * 9;

    /** An array of this size takes any frame with at least one entry. */
    static final int LEAST_ROOM = 1 + LONGEST_HEAD + LONGEST_ENTRY + Wire.CHECKSUM;

    private final Replica replica;
    private final FrameWriter writer = new FrameWriter();

    Outbox(Replica replica) {
        this.replica = replica;
    }

    int poll(ReplicaPeer peer, byte[] into, long now) {
        if (peer.digestDue) {
            return digest(peer, into);
        }
        if (!peer.digestSeen || peer.idleAt == replica.version && now < peer.relayAt) {
            return 0;
        }
        int length = beats(peer, into, now);
        return length > 0 ? length : news(peer, into, now);
    }

    private int digest(ReplicaPeer peer, byte[] into) {
        writer.begin(into, Wire.DIGEST);
        writer.varint((peer.repairDue ? Wire.DIGEST_REPAIR : 0) | (peer.digestSeen ? 0 : Wire.DIGEST_ASK));
        int countAt = writer.count();
        int count = 0;
        for (OriginState origin : replica.origins) {
            if (origin.hasTable() && replica.isPublic(origin) && writer.room() >= LONGEST_HEAD) {
                writer.name(origin.name);
                writer.epoch(origin.table().epoch);
                writer.varint(origin.table().upTo);
                count++;
            }
        }
        writer.countIs(countAt, count);
        peer.digestDue = false;
        peer.repairDue = false;
        return writer.end();
    }

    private int beats(ReplicaPeer peer, byte[] into, long now) {
        boolean own = false;
        boolean relayed = false;
        for (OriginState origin : replica.origins) {
            if (isBeatPending(peer, origin, now)) {
                own |= origin.own;
                relayed |= !origin.own;
            }
        }
        if (!own && relayed && peer.relayAt == Long.MAX_VALUE) {
            peer.relayAt = now + RELAY_PAUSE;
        }
        if (!relayed) {
            peer.relayAt = Long.MAX_VALUE;
        }
        return own || relayed && now >= peer.relayAt ? writeBeats(peer, into, now) : 0;
    }

    private boolean isBeatPending(ReplicaPeer peer, OriginState origin, long now) {
        if (!origin.hasTable() || origin.beat < 0 || !replica.isPublic(origin) || !peer.wants(origin)) {
            return false;
        }
        Mark mark = peer.mark(origin.index);
        return mark.beatStamp != origin.beatStamp
                && mark.isCurrent(origin.table())
                && (origin.own || origin.left || now - origin.beatAt < origin.lease);
    }

    private int writeBeats(ReplicaPeer peer, byte[] into, long now) {
        writer.begin(into, Wire.BEAT);
        int countAt = writer.count();
        int count = 0;
        for (OriginState origin : replica.origins) {
            if (isBeatPending(peer, origin, now) && writer.room() >= LONGEST_BEAT) {
                beat(origin, peer.mark(origin.index), now);
                count++;
            }
        }
        writer.countIs(countAt, count);
        peer.relayAt = Long.MAX_VALUE;
        return writer.end();
    }

    private void beat(OriginState origin, Mark mark, long now) {
        writer.int4(origin.tag());
        writer.byte1(
                (origin.sourceUp ? Wire.BEAT_SOURCE_UP : 0) | (origin.left ? Wire.BEAT_LEAVING : 0) | Wire.BEAT_MARKED);
        writer.varint(origin.beat);
        writer.varint(mark.upTo);
        writer.varint(origin.own ? 0 : Math.max(0, now - origin.beatAt) / Wire.BEAT_AGE_UNIT);
        writer.varint(origin.lease / Wire.BEAT_LEASE_UNIT);
        mark.beatStamp = origin.beatStamp;
    }

    private int news(ReplicaPeer peer, byte[] into, long now) {
        int count = replica.origins.size();
        for (int i = 0; i < count; i++) {
            int index = (peer.turn + i) % count;
            OriginState origin = replica.origins.get(index);
            if (origin.hasTable() && replica.isPublic(origin) && peer.wants(origin)) {
                Mark mark = peer.mark(index);
                if (mark.lacks(origin.table())) {
                    peer.turn = (index + 1) % count;
                    return write(origin, mark, into, now);
                }
            }
        }
        peer.idleAt = replica.version;
        return 0;
    }

    private int write(OriginState origin, Mark mark, byte[] into, long now) {
        OriginTable table = origin.table();
        boolean snapshotHolds = mark.snapshotOf == table && mark.snapshotSwept == table.swept;
        boolean sameEpoch = mark.epoch != null && mark.epoch.equals(table.epoch);
        if (!snapshotHolds) {
            mark.snapshotOf = null;
            if (!sameEpoch || mark.upTo < table.swept) {
                mark.snapshotOf = table;
                mark.snapshotAt = 0;
                mark.snapshotSwept = table.swept;
            }
        }
        return mark.snapshotOf == null ? delta(origin, mark, into, now) : snapshot(origin, mark, into, now);
    }

    private int delta(OriginState origin, Mark mark, byte[] into, long now) {
        head(origin, into, Wire.DELTA);
        mark.has(mark.epoch, entries(origin.table(), mark.upTo, false), now);
        return writer.end();
    }

    private int snapshot(OriginState origin, Mark mark, byte[] into, long now) {
        OriginTable table = origin.table();
        head(origin, into, Wire.SNAP);
        int flagsAt = writer.position();
        writer.byte1(0);
        writer.varint(table.swept);
        long upTo = entries(table, mark.snapshotAt, true);
        mark.snapshotAt = upTo;
        if (upTo == table.upTo) {
            into[flagsAt] = Wire.SNAP_LAST;
            mark.has(table.epoch, upTo, now);
            mark.beatStamp = -1;
        }
        return writer.end();
    }

    private void head(OriginState origin, byte[] into, int type) {
        writer.begin(into, type);
        writer.name(origin.name);
        writer.epoch(origin.table().epoch);
    }

    /**
     * Writes as many entries after this sequence number as there is room for, and says how far that went.
     *
     * @param ahead also those that came ahead of a gap: in a snapshot, what is not in it counts as removed
     */
    private long entries(OriginTable table, long from, boolean ahead) {
        int first = from == 0 ? table.first() : table.after(from);
        long last = reach(table, first, ahead ? Long.MAX_VALUE : table.upTo);
        long upTo = Math.min(last, table.upTo);
        writer.varint(from);
        writer.varint(upTo);
        int countAt = writer.count();
        int count = 0;
        long before = from;
        for (int row = first; row >= 0 && table.seq(row) <= last; row = table.next(row)) {
            entry(table, row, before);
            before = table.seq(row);
            count++;
        }
        writer.countIs(countAt, count);
        return upTo;
    }

    /** How far the entries fit, all being as long as they are at most. */
    private long reach(OriginTable table, int first, long most) {
        int room = Math.min(writer.room() - 2 * 9 - 2, 0x3fff * 5);
        int row = first;
        int count = 0;
        while (row >= 0 && table.seq(row) <= most) {
            room -= longest(table, row);
            if (room < 0 && count > 0 || count == 0x3fff) {
                return table.seq(row) - 1;
            }
            count++;
            row = table.next(row);
        }
        return most;
    }

    private static int longest(OriginTable table, int row) {
        return 2 + table.nameLength(row) + 9 + (table.kind(row) == 0 ? 0 : LONGEST_ENTRY);
    }

    private void entry(OriginTable table, int row, long before) {
        int kind = table.kind(row);
        int code = table.code(row);
        long packed = table.packed(row);
        if (packed == 0) {
            writer.number(code | kind << 5, table.names(), table.nameAt(row), table.nameLength(row));
        } else {
            writer.number(code | kind << 5, packed);
        }
        writer.varint(table.seq(row) - before);
        if (kind != 0) {
            StateValue value = table.value(row);
            if (value == null) {
                writer.byte1(0);
            } else {
                writer.object(value);
            }
        }
    }
}
