package io.github.pbxkit.ami.live;

import io.github.pbxkit.ami.codec.AmiMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a server counts for a queue since the queue was made or its figures were reset.
 *
 * @param completed calls that were answered and are over
 * @param abandoned callers who gave up
 * @param holdTime how long callers wait, an average that follows the last calls
 * @param talkTime how long calls take, an average that follows the last calls
 * @param serviceLevel the promised time to answer
 * @param withinLevel share of answered calls that were answered in that time, in percent ({@code ServicelevelPerf})
 * @param withinLevelOfAll the same share of all calls that came, in percent ({@code ServicelevelPerf2}; newer servers)
 * @param readAt when the server said so; nothing if it has not yet
 */
public record QueueFigures(
        int completed,
        int abandoned,
        Duration holdTime,
        Duration talkTime,
        Duration serviceLevel,
        double withinLevel,
        double withinLevelOfAll,
        Optional<Instant> readAt) {
    static final QueueFigures NONE =
            new QueueFigures(0, 0, Duration.ZERO, Duration.ZERO, Duration.ZERO, 0, 0, Optional.empty());

    static QueueFigures of(AmiMessage m, Instant now) {
        return new QueueFigures(
                m.intValue("Completed").orElse(0),
                m.intValue("Abandoned").orElse(0),
                seconds(m, "Holdtime"),
                seconds(m, "TalkTime"),
                seconds(m, "ServiceLevel"),
                percent(m, "ServicelevelPerf"),
                percent(m, "ServicelevelPerf2"),
                Optional.of(now));
    }

    private static Duration seconds(AmiMessage m, String name) {
        return Duration.ofSeconds(Math.max(0, m.intValue(name).orElse(0)));
    }

    private static double percent(AmiMessage m, String name) {
        try {
            return Double.parseDouble(m.first(name, "0"));
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}
