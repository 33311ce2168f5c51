package io.github.pbxkit.ami;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long a client waits before it tries to connect again. It tries for ever. One of yours must not block. */
@FunctionalInterface
public interface ReconnectDelay {

    /**
     * The wait before an attempt. Called on the network thread.
     *
     * @param attempt how many attempts in a row have failed, from 1
     * @return how long to wait; not negative
     */
    Duration before(int attempt);

    /**
     * A random wait between nothing and a bound that doubles with each failure, so that a hundred clients of a restarted
     * server do not come back in the same moment.
     *
     * @param first bound of the first wait
     * @param most the bound does not grow further
     * @return the delay
     */
    static ReconnectDelay jittered(Duration first, Duration most) {
        long firstMillis = Math.max(1, first.toMillis());
        long mostMillis = Math.max(firstMillis, most.toMillis());
        return attempt -> {
            long bound = firstMillis << Math.min(Math.max(attempt - 1, 0), 30);
            long capped = bound <= 0 || bound > mostMillis ? mostMillis : bound;
            return Duration.ofMillis(ThreadLocalRandom.current().nextLong(capped + 1));
        };
    }

    /**
     * The same wait each time.
     *
     * @param delay how long, not negative
     * @return the delay
     * @throws IllegalArgumentException if it is negative
     */
    static ReconnectDelay constant(Duration delay) {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("the delay cannot be negative: " + delay);
        }
        return attempt -> delay;
    }
}
