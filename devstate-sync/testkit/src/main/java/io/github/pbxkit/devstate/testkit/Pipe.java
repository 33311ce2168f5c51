package io.github.pbxkit.devstate.testkit;

import org.jspecify.annotations.Nullable;

/** One direction of a link: frames under way, in the order in which they arrive. */
final class Pipe {
    /** More frames under way, and the sender has to wait. */
    static final int CAPACITY = 64;

    private static final long MILLI = 1_000_000L;

    final SimNode from;
    final SimNode to;

    /** Frames vanish, and nobody notices. */
    boolean blocked;

    boolean lossy;

    /** When the receiver heard something last. */
    long heardAt;

    /** Frames with states that were put in, for the count of crossings. */
    int newsSent;

    private final byte[][] frames = new byte[2 * CAPACITY][];
    private final long[] due = new long[2 * CAPACITY];
    private int count;
    private long lastDue;

    Pipe(SimNode from, SimNode to) {
        this.from = from;
        this.to = to;
    }

    void clear(long now) {
        count = 0;
        lastDue = now;
        heardAt = now;
    }

    boolean isFull() {
        return count >= CAPACITY;
    }

    boolean isEmpty() {
        return count == 0;
    }

    long nextDue() {
        return count == 0 ? Long.MAX_VALUE : due[0];
    }

    void send(byte[] frame, long now, Randomness random) {
        if (frame[0] == World.DELTA || frame[0] == World.SNAP) {
            newsSent++;
        }
        if (blocked || lossy && random.percent(15)) {
            return;
        }
        if (!lossy) {
            lastDue = Math.max(lastDue, now + (1 + random.below(20)) * MILLI);
            put(frame, lastDue);
            return;
        }
        long arrival = now + (1 + random.below(300)) * MILLI;
        put(frame, arrival);
        if (random.percent(10)) {
            put(frame, arrival + random.below(8000) * MILLI);
        }
    }

    private void put(byte[] frame, long at) {
        if (count == frames.length) {
            return; // only repeated frames come so far
        }
        int place = count++;
        while (place > 0 && due[place - 1] > at) {
            due[place] = due[place - 1];
            frames[place] = frames[place - 1];
            place--;
        }
        due[place] = at;
        frames[place] = frame;
    }

    byte[] take() {
        byte[] frame = frames[0];
        count--;
        System.arraycopy(frames, 1, frames, 0, count);
        System.arraycopy(due, 1, due, 0, count);
        return frame;
    }

    /** Any frame that is under way, to be spoilt; null if there is none. */
    byte @Nullable [] peek() {
        return count == 0 ? null : frames[0];
    }
}
