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
 * An item of {@code QueueSummary}. Event class {@code agent}.
 *
 * <p>Not in Asterisk's own documentation; as sent by 16 and 22.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record QueueSummary(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code Queue}; empty if it is missing. */
    public String queue() {
        return message.first("Queue", "");
    }

    /** Number in header {@code LoggedIn}. */
    public OptionalInt loggedIn() {
        return message.intValue("LoggedIn");
    }

    /** Number in header {@code Available}. */
    public OptionalInt available() {
        return message.intValue("Available");
    }

    /** Number in header {@code Callers}. */
    public OptionalInt callers() {
        return message.intValue("Callers");
    }

    /** Time in header {@code HoldTime}. */
    public Optional<Duration> holdTime() {
        return Fields.seconds(message, "HoldTime");
    }

    /** Time in header {@code TalkTime}. */
    public Optional<Duration> talkTime() {
        return Fields.seconds(message, "TalkTime");
    }

    /** Time in header {@code LongestHoldTime}. */
    public Optional<Duration> longestHoldTime() {
        return Fields.seconds(message, "LongestHoldTime");
    }
}
