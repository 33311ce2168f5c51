package io.github.pbxkit.examples.guard.rule;

import java.util.Arrays;

/** Seconds of talk within some time, in sixty parts of it: what is older goes a part at a time. */
final class TalkWindow {
    private static final int PARTS = 60;

    private final long[] seconds = new long[PARTS];
    private final long part;
    private long newest = Long.MIN_VALUE;

    /** @param within the time, in milliseconds */
    TalkWindow(long within) {
        part = Math.max(1, within / PARTS);
    }

    /** Notes talk that ended at this time. */
    void add(long at, long talked) {
        moveTo(at);
        seconds[index(Math.max(at / part, newest - PARTS + 1))] += talked;
    }

    /** Seconds noted in the time before {@code now}. */
    long sum(long now) {
        moveTo(now);
        return Arrays.stream(seconds).sum();
    }

    private void moveTo(long at) {
        long to = at / part;
        if (newest == Long.MIN_VALUE || to - newest >= PARTS) {
            Arrays.fill(seconds, 0);
            newest = to;
        }
        while (newest < to) {
            newest++;
            seconds[index(newest)] = 0;
        }
    }

    private static int index(long number) {
        return (int) Math.floorMod(number, (long) PARTS);
    }
}
