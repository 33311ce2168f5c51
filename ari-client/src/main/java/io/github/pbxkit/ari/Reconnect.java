package io.github.pbxkit.ari;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How a lost connection is made again: without end, each time after a random part of a delay that doubles (full jitter),
 * so that a hundred clients of one restarted server do not come back at the same moment.
 *
 * @param firstDelay longest delay of the first attempt
 * @param maxDelay what the delay grows to
 * @param stableAfter how long a connection must hold before the delay begins from the start again
 * @param firstConnect whether {@code connect()} itself goes on trying while the server cannot be reached, too. Refusals (wrong
 *     password and the like) still fail it
 */
public record Reconnect(Duration firstDelay, Duration maxDelay, Duration stableAfter, boolean firstConnect) {
    /** 0.1 s doubling to 30 s, from the start again after 30 s; {@code connect()} tries once. */
    public static final Reconnect DEFAULTS =
            new Reconnect(Duration.ofMillis(100), Duration.ofSeconds(30), Duration.ofSeconds(30), false);

    private static final int MOST_DOUBLINGS = 30;

    /** Checks that all times are positive. */
    public Reconnect {
        Timeouts.positive("firstDelay", firstDelay);
        Timeouts.positive("maxDelay", maxDelay);
        Timeouts.positive("stableAfter", stableAfter);
    }

    /**
     * The same with other delays.
     *
     * @param first longest delay of the first attempt
     * @param max what the delay grows to
     * @return changed copy
     */
    public Reconnect withDelays(Duration first, Duration max) {
        return new Reconnect(first, max, stableAfter, firstConnect);
    }

    /**
     * The same with another time after which a connection counts as stable.
     *
     * @param time positive
     * @return changed copy
     */
    public Reconnect withStableAfter(Duration time) {
        return new Reconnect(firstDelay, maxDelay, time, firstConnect);
    }

    /**
     * The same, {@code connect()} trying on or not.
     *
     * @param tryOn whether {@code connect()} goes on trying while the server cannot be reached
     * @return changed copy
     */
    public Reconnect withFirstConnect(boolean tryOn) {
        return new Reconnect(firstDelay, maxDelay, stableAfter, tryOn);
    }

    /** The delay before the next attempt, after so many failed ones in a row. */
    Duration delay(int failures, RandomGenerator random) {
        long cap = firstDelay.toMillis() << Math.min(failures, MOST_DOUBLINGS);
        long most = cap <= 0 ? maxDelay.toMillis() : Math.min(cap, maxDelay.toMillis());
        return Duration.ofMillis(random.nextLong(most + 1));
    }
}
