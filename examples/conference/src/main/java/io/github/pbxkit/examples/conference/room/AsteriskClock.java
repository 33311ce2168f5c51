package io.github.pbxkit.examples.conference.room;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * What time it is on Asterisk's machine, whose clock need not agree with ours: call durations are differences of
 * Asterisk's own times.
 *
 * <p>Each time stamp from Asterisk is at least as old as its way to us took, so of all observed differences the
 * largest is the nearest to the truth. Not thread-safe.
 */
final class AsteriskClock {
    private final InstantSource local;
    private @Nullable Duration ahead;

    AsteriskClock(InstantSource local) {
        this.local = local;
    }

    /** Takes note that Asterisk's clock showed {@code stamp} not long ago; null is no news. */
    void observe(@Nullable Instant stamp) {
        if (stamp == null) {
            return;
        }
        Duration difference = Duration.between(local.instant(), stamp);
        Duration known = ahead;
        if (known == null || difference.compareTo(known) > 0) {
            ahead = difference;
        }
    }

    /** Forgets what was observed: after a gap the server, or its clock, may be another one. */
    void reset() {
        ahead = null;
    }

    /** What Asterisk's clock shows, as far as is known. */
    Instant now() {
        Duration known = ahead;
        return known == null ? local.instant() : local.instant().plus(known);
    }

    /** How long ago {@code then}, a time of Asterisk's, was; never negative. */
    Duration since(Instant then) {
        Duration elapsed = Duration.between(then, now());
        return elapsed.isNegative() ? Duration.ZERO : elapsed;
    }
}
