package io.github.pbxkit.ari;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What was found out about a gap, after everything is right again. Told once for each time that the connection came back.
 *
 * @param lost when the connection was lost, by the client's clock
 * @param back when it was live again
 * @param started ids of channels that had come into an application meanwhile; each had a synthetic {@code StasisStart}
 * @param ended ids of channels that had left meanwhile; each had a synthetic {@code StasisEnd}
 * @param isComplete whether the server could be asked; if not (a user without the right to), nothing is known of the gap
 */
public record Reconnected(Instant lost, Instant back, List<String> started, List<String> ended, boolean isComplete) {
    /** Copies the lists. */
    public Reconnected {
        started = List.copyOf(started);
        ended = List.copyOf(ended);
    }

    /** {@return how long events were missed} */
    public Duration duration() {
        return Duration.between(lost, back);
    }
}
