// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.internal.Fields;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An item of {@code QueueStatus}: a queue. Event class {@code agent}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record QueueParams(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Number in header {@code Max}. */
    public OptionalInt max() {
        return message.intValue("Max");
    }

    /** Header {@code Strategy}; empty if it is missing. */
    public String strategy() {
        return message.first("Strategy", "");
    }

    /** Number in header {@code Calls}. */
    public OptionalInt calls() {
        return message.intValue("Calls");
    }

    /** Time in header {@code Holdtime}. */
    public Optional<Duration> holdtime() {
        return Fields.seconds(message, "Holdtime");
    }

    /** Time in header {@code TalkTime}. */
    public Optional<Duration> talkTime() {
        return Fields.seconds(message, "TalkTime");
    }

    /** Number in header {@code Completed}. */
    public OptionalInt completed() {
        return message.intValue("Completed");
    }

    /** Number in header {@code Abandoned}. */
    public OptionalInt abandoned() {
        return message.intValue("Abandoned");
    }

    /** Header {@code ServiceLevelPerf}; empty if it is missing. */
    public String serviceLevelPerf() {
        return message.first("ServiceLevelPerf", "");
    }

    /** Header {@code ServiceLevelPerf2}; empty if it is missing. */
    public String serviceLevelPerf2() {
        return message.first("ServiceLevelPerf2", "");
    }

    /** Header {@code Queue}; empty if it is missing. */
    public String queue() {
        return message.first("Queue", "");
    }

    /** Number in header {@code ServiceLevel}. */
    public OptionalInt serviceLevel() {
        return message.intValue("ServiceLevel");
    }

    /** Number in header {@code Weight}. */
    public OptionalInt weight() {
        return message.intValue("Weight");
    }
}
