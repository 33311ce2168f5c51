package io.github.pbxkit.ami.live;

import java.time.Duration;
import java.time.Instant;

/** Spans of time that are never negative, whatever the clocks do. */
final class Times {
    private Times() {}

    static Duration between(Instant from, Instant to) {
        return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
    }

    /** How long a channel has been there, as lists write it: {@code 01:02:03}. */
    static Duration ofClock(String text) {
        long seconds = 0;
        for (String part : text.split(":")) {
            try {
                seconds = seconds * 60 + Long.parseLong(part.trim());
            } catch (NumberFormatException notATime) {
                return Duration.ZERO;
            }
        }
        return Duration.ofSeconds(Math.max(0, seconds));
    }
}
