package io.github.pbxkit.devstate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Puts frames together of what they say. */
final class FrameMaker {
    private static final int MOST_ENTRIES = 0x3fff;
    private static final int HEAD = 64 + StateKey.MAX_NAME;
    private static final int LONGEST_HELD = 32 + StateKey.MAX_NAME;
    private static final int LONGEST_BEAT = 64;
    private static final int LONGEST_ENTRY = 64 + StateKey.MAX_NUMBER;
    private static final int LONGEST_VALUE = 16 + 2 * Presence.MAX_TEXT;

    private final FrameWriter writer = new FrameWriter();
    private final byte[] bytes;

    private FrameMaker(int room) {
        bytes = new byte[room];
    }

    static byte[] toBytes(StateFrame frame) {
        FrameMaker maker = new FrameMaker(room(frame));
        int length = maker.make(frame);
        if (length > Replica.MAX_FRAME) {
            throw new IllegalArgumentException("the frame would have " + length + " bytes; at most " + Replica.MAX_FRAME
                    + " are possible: make several of it");
        }
        return Arrays.copyOf(maker.bytes, length);
    }

    /** Checks what goes into a delta or snapshot, and takes a copy. */
    static List<StateFrame.Entry> checked(String origin, long from, long upTo, List<StateFrame.Entry> entries) {
        StateKey.requireOrigin(origin);
        if (from < 0 || from > upTo) {
            throw new IllegalArgumentException("from " + from + " up to " + upTo);
        }
        long before = from;
        for (StateFrame.Entry entry : entries) {
            if (entry.seq() <= before) {
                throw new IllegalArgumentException("sequence number " + entry.seq() + " comes after " + before);
            }
            before = entry.seq();
        }
        return List.copyOf(entries);
    }

    private static int room(StateFrame frame) {
        int body = 0;
        if (frame instanceof StateFrame.Digest digest) {
            body = digest.held().size() * LONGEST_HELD;
        } else if (frame instanceof StateFrame.Beats beats) {
            body = beats.beats().size() * LONGEST_BEAT;
        } else {
            for (StateFrame.Entry entry : entriesOf(frame)) {
                body += LONGEST_ENTRY + (entry.kind() == KeyKind.DEVICE ? 0 : LONGEST_VALUE);
            }
        }
        return HEAD + body + Wire.CHECKSUM;
    }

    private static List<StateFrame.Entry> entriesOf(StateFrame frame) {
        return frame instanceof StateFrame.Delta delta
                ? delta.entries()
                : frame instanceof StateFrame.Snapshot snapshot ? snapshot.entries() : List.of();
    }

    private int make(StateFrame frame) {
        if (frame instanceof StateFrame.Digest digest) {
            digest(digest);
        } else if (frame instanceof StateFrame.Beats beats) {
            beats(beats);
        } else if (frame instanceof StateFrame.Delta delta) {
            head(Wire.DELTA, delta.origin(), delta.epoch());
            entries(delta.from(), delta.upTo(), delta.entries());
        } else if (frame instanceof StateFrame.Snapshot snapshot) {
            head(Wire.SNAP, snapshot.origin(), snapshot.epoch());
            writer.varint(snapshot.isLast() ? Wire.SNAP_LAST : 0);
            writer.varint(snapshot.swept());
            entries(snapshot.from(), snapshot.upTo(), snapshot.entries());
        }
        return writer.end();
    }

    private void digest(StateFrame.Digest digest) {
        writer.begin(bytes, Wire.DIGEST);
        writer.varint((digest.isRepair() ? Wire.DIGEST_REPAIR : 0) | (digest.isAsking() ? Wire.DIGEST_ASK : 0));
        count(digest.held().size());
        for (StateFrame.Held held : digest.held()) {
            writer.name(held.origin());
            writer.epoch(held.epoch());
            writer.varint(held.upTo());
        }
    }

    private void beats(StateFrame.Beats beats) {
        writer.begin(bytes, Wire.BEAT);
        count(beats.beats().size());
        for (StateFrame.Beat beat : beats.beats()) {
            writer.int4(beat.tag());
            writer.byte1((beat.isSourceUp() ? Wire.BEAT_SOURCE_UP : 0)
                    | (beat.isLeaving() ? Wire.BEAT_LEAVING : 0)
                    | (beat.upTo() >= 0 ? Wire.BEAT_MARKED : 0));
            writer.varint(beat.number());
            writer.varint(Math.max(0, beat.upTo()));
            writer.varint(beat.age().toNanos() / Wire.BEAT_AGE_UNIT);
            writer.varint(beat.lease().toNanos() / Wire.BEAT_LEASE_UNIT);
        }
    }

    private void count(int count) {
        if (count > MOST_ENTRIES) {
            throw new IllegalArgumentException(
                    count + " are too many for one frame; at most " + MOST_ENTRIES + " are possible");
        }
        writer.countIs(writer.count(), count);
    }

    private void head(int type, String origin, Epoch epoch) {
        writer.begin(bytes, type);
        writer.name(origin);
        writer.epoch(epoch);
    }

    private void entries(long from, long upTo, List<StateFrame.Entry> entries) {
        writer.varint(from);
        writer.varint(upTo);
        count(entries.size());
        long before = from;
        for (StateFrame.Entry entry : entries) {
            entry(entry, before);
            before = entry.seq();
        }
    }

    private void entry(StateFrame.Entry entry, long before) {
        StateValue value = entry.value();
        int code = value == null
                ? OriginTable.TOMBSTONE
                : value instanceof DeviceState state ? state.code() : OriginTable.OBJECT;
        byte[] number = entry.number().getBytes(StandardCharsets.US_ASCII);
        writer.number(code | entry.kind().code() << 5, number, 0, number.length);
        writer.varint(entry.seq() - before);
        if (entry.kind() != KeyKind.DEVICE) {
            if (value == null) {
                writer.byte1(0);
            } else {
                writer.object(value);
            }
        }
    }
}
