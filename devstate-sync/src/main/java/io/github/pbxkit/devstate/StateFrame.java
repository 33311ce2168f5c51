package io.github.pbxkit.devstate;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A frame of {@code devstate.v1}, taken apart. Most links pass frames on as they are; this is for those that put single
 * states into a store and make frames of what they find there, and for tests.
 */
public sealed interface StateFrame {

    /**
     * Takes a frame apart.
     *
     * @param frame as a {@link Replica} made it
     * @return what it says
     * @throws FrameException if the frame, or any part of it, is something that a replica would refuse or skip
     */
    static StateFrame parse(byte[] frame) {
        return new FrameParser().parse(Objects.requireNonNull(frame, "frame"));
    }

    /**
     * Puts the frame together.
     *
     * @return what a {@link Replica} takes
     * @throws IllegalArgumentException if that is more than {@link Replica#MAX_FRAME} bytes
     */
    default byte[] toBytes() {
        return FrameMaker.toBytes(this);
    }

    /**
     * What one side has.
     *
     * @param isRepair it has exactly this: whatever is newer is wanted, even if it was sent before
     * @param isAsking the other side is asked for its own
     * @param held what it has of each server that it knows
     */
    record Digest(boolean isRepair, boolean isAsking, List<Held> held) implements StateFrame {
        /** Takes a copy. */
        public Digest {
            held = List.copyOf(held);
        }
    }

    /**
     * What one side has of a server.
     *
     * @param origin the server
     * @param epoch its life
     * @param upTo everything up to this sequence number
     */
    record Held(String origin, Epoch epoch, long upTo) {
        /** Checks the name. */
        public Held {
            StateKey.requireOrigin(origin);
            Objects.requireNonNull(epoch, "epoch");
        }
    }

    /**
     * Changes.
     *
     * @param origin whose
     * @param epoch in which life
     * @param from nothing is known to be missing after this sequence number
     * @param upTo and before or at this one; not less than from
     * @param entries in the order of their sequence numbers, all after from
     */
    record Delta(String origin, Epoch epoch, long from, long upTo, List<Entry> entries) implements StateFrame {
        /** Checks names, order and bounds. */
        public Delta {
            entries = FrameMaker.checked(origin, from, upTo, entries);
        }
    }

    /**
     * A part of everything that a server has. The parts come in order, the first one from 0.
     *
     * @param origin whose
     * @param epoch in which life
     * @param isLast whether the snapshot is whole now: what was not in it is gone
     * @param swept removals up to here are forgotten
     * @param from where the part before ended
     * @param upTo where this one ends; not less than from
     * @param entries in the order of their sequence numbers, all after from; may go past upTo
     */
    record Snapshot(String origin, Epoch epoch, boolean isLast, long swept, long from, long upTo, List<Entry> entries)
            implements StateFrame {
        /** Checks names, order and bounds. */
        public Snapshot {
            entries = FrameMaker.checked(origin, from, upTo, entries);
        }
    }

    /**
     * A state, or that it is gone.
     *
     * @param seq sequence number of the change, at least 1
     * @param number what the key is called at its server
     * @param kind of the key
     * @param value null: removed
     */
    record Entry(
            long seq, String number, KeyKind kind, @Nullable StateValue value) {
        /** Checks the number, and that the value is of the kind. */
        public Entry {
            if (!StateKey.isNumber(number)) {
                throw new IllegalArgumentException("not a number: " + number);
            }
            if (value != null && value.kind() != kind) {
                throw new IllegalArgumentException("a key of kind " + kind + " cannot hold " + value);
            }
        }
    }

    /**
     * Signs of life.
     *
     * @param beats of one or more servers
     */
    record Beats(List<Beat> beats) implements StateFrame {
        /** Takes a copy. */
        public Beats {
            beats = List.copyOf(beats);
        }
    }

    /**
     * A sign of life.
     *
     * @param tag {@link #tag} of the server and its epoch
     * @param isSourceUp whether the server has its Asterisk
     * @param isLeaving whether it says goodbye
     * @param number grows with each beat
     * @param upTo the server's newest sequence number that the receiver is sent; negative: not told
     * @param age how long ago it was sent, in steps of 10 ms
     * @param lease how long it holds, in steps of 100 ms
     */
    record Beat(int tag, boolean isSourceUp, boolean isLeaving, long number, long upTo, Duration age, Duration lease) {

        /**
         * What a server in one of its lives is called in beats.
         *
         * @param origin the server
         * @param epoch its life
         * @return four bytes
         */
        public static int tag(String origin, Epoch epoch) {
            return Wire.tag(origin, epoch);
        }
    }
}
