package io.github.pbxkit.ari;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What was found out about a gap, after everything is right again. Told once for each time that the connection came back.
 *
 * @param lost when the connection was lost, by the client's clock
 * @param back when it was live again, by the same clock, which somebody may have set meanwhile
 * @param duration how long events were missed; measured, so it is right also when the clock was set
 * @param started ids of channels that had come into an application meanwhile; each had a synthetic {@code StasisStart}
 * @param ended ids of channels that had left meanwhile; each had a synthetic {@code StasisEnd}
 * @param isComplete whether the server could be asked; if not (a user without the right to), nothing is known of the gap
 */
public record Reconnected(
        Instant lost, Instant back, Duration duration, List<String> started, List<String> ended, boolean isComplete) {
    /** Copies the lists. */
    public Reconnected {
        started = List.copyOf(started);
        ended = List.copyOf(ended);
    }
}
