package io.github.pbxkit.devstate;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes one frame apart, and refuses whatever the {@link Inbox} would. */
final class FrameParser {
    private final FrameReader reader = new FrameReader();
    private final byte[] digits = new byte[PackedNumber.MAX_DIGITS];
    private int length;

    StateFrame parse(byte[] frame) {
        length = frame.length;
        refuse(reader.begin(frame));
        int type = reader.byte1();
        StateFrame parsed = switch (type) {
            case Wire.DIGEST -> digest();
            case Wire.DELTA -> delta();
            case Wire.SNAP -> snapshot();
            case Wire.BEAT -> beats();
            default -> throw new FrameException(Refusal.UNKNOWN_TYPE, length);
        };
        whole();
        return parsed;
    }

    private void refuse(@Nullable Refusal refusal) {
        if (refusal != null) {
            throw new FrameException(refusal, length);
        }
    }

    private void whole() {
        if (reader.isBad()) {
            throw new FrameException(Refusal.MALFORMED, length);
        }
    }

    private StateFrame digest() {
        int flags = reader.small(0xffff);
        int count = reader.small(Replica.MAX_FRAME);
        List<StateFrame.Held> held = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String origin = origin();
            held.add(new StateFrame.Held(origin, epoch(), reader.varint()));
            whole();
        }
        return new StateFrame.Digest((flags & Wire.DIGEST_REPAIR) != 0, (flags & Wire.DIGEST_ASK) != 0, held);
    }

    private String origin() {
        String origin = reader.origin();
        if (origin == null) {
            throw new FrameException(Refusal.MALFORMED, length);
        }
        return origin;
    }

    private Epoch epoch() {
        return new Epoch(reader.small(Integer.MAX_VALUE), reader.long8());
    }

    private StateFrame delta() {
        String origin = origin();
        Epoch epoch = epoch();
        long from = reader.varint();
        long upTo = reader.varint();
        return new StateFrame.Delta(origin, epoch, from, upTo, entries(from, upTo));
    }

    private StateFrame snapshot() {
        String origin = origin();
        Epoch epoch = epoch();
        boolean isLast = (reader.small(0xffff) & Wire.SNAP_LAST) != 0;
        long swept = reader.varint();
        long from = reader.varint();
        long upTo = reader.varint();
        return new StateFrame.Snapshot(origin, epoch, isLast, swept, from, upTo, entries(from, upTo));
    }

    private List<StateFrame.Entry> entries(long from, long upTo) {
        int count = reader.small(Replica.MAX_FRAME);
        whole();
        if (from > upTo) {
            throw new FrameException(Refusal.MALFORMED, length);
        }
        List<StateFrame.Entry> entries = new ArrayList<>();
        long before = from;
        for (int i = 0; i < count; i++) {
            refuse(reader.entry(before));
            before = reader.seq;
            entries.add(entry());
        }
        return entries;
    }

    private StateFrame.Entry entry() {
        if (!KeyKind.isCode(reader.kind)) {
            throw new FrameException(Refusal.UNKNOWN_STATE, length);
        }
        String number = reader.packed == 0
                ? new String(reader.number, 0, reader.numberLength, StandardCharsets.US_ASCII)
                : PackedNumber.text(reader.packed, digits);
        StateValue value = switch (reader.code) {
            case OriginTable.TOMBSTONE -> null;
            case OriginTable.OBJECT -> reader.object;
            default -> DeviceState.ofCode(reader.code);
        };
        return new StateFrame.Entry(reader.seq, number, KeyKind.ofCode(reader.kind), value);
    }

    private StateFrame beats() {
        int count = reader.small(Replica.MAX_FRAME);
        List<StateFrame.Beat> beats = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            beats.add(beat());
            whole();
        }
        return new StateFrame.Beats(beats);
    }

    private StateFrame.Beat beat() {
        int tag = reader.int4();
        int flags = reader.byte1();
        long number = reader.varint();
        long upTo = reader.varint();
        Duration age = Duration.ofNanos(reader.small(Integer.MAX_VALUE) * Wire.BEAT_AGE_UNIT);
        Duration lease = Duration.ofNanos(reader.small(36_000) * Wire.BEAT_LEASE_UNIT);
        return new StateFrame.Beat(
                tag,
                (flags & Wire.BEAT_SOURCE_UP) != 0,
                (flags & Wire.BEAT_LEAVING) != 0,
                number,
                (flags & Wire.BEAT_MARKED) != 0 ? upTo : -1,
                age,
                lease);
    }
}
