package io.github.pbxkit.examples.guard.rule;

import java.util.Arrays;

/** The times of the last few calls: enough to say whether there were more than a limit within some time. */
final class CallWindow {
    private final long[] times;
    private int next;

    /** @param limit how many are allowed */
    CallWindow(int limit) {
        times = new long[limit + 1];
        Arrays.fill(times, Long.MIN_VALUE);
    }

    /** Notes a call. */
    void add(long at) {
        times[next] = at;
        next = (next + 1) % times.length;
    }

    /** How many of the noted calls lie within the time before {@code now}; at most one more than the limit. */
    int count(long now, long within) {
        int count = 0;
        for (long time : times) {
            if (time != Long.MIN_VALUE && time > now - within) {
                count++;
            }
        }
        return count;
    }
}
