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
 * An item of {@code QueueStatus}: a waiting caller. Event class {@code agent}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record QueueEntry(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code Queue}; empty if it is missing. */
    public String queue() {
        return message.first("Queue", "");
    }

    /** Number in header {@code Position}. */
    public OptionalInt position() {
        return message.intValue("Position");
    }

    /** Header {@code Channel}; empty if it is missing. */
    public String channel() {
        return message.first("Channel", "");
    }

    /** Header {@code Uniqueid}; empty if it is missing. */
    public String uniqueid() {
        return message.first("Uniqueid", "");
    }

    /** Header {@code CallerIDNum}; empty if it is missing. */
    public String callerIdNum() {
        return message.first("CallerIDNum", "");
    }

    /** Header {@code CallerIDName} with its escapes resolved; empty if it is missing. */
    public String callerIdName() {
        return message.unescaped("CallerIDName").orElse("");
    }

    /** Header {@code ConnectedLineNum}; empty if it is missing. */
    public String connectedLineNum() {
        return message.first("ConnectedLineNum", "");
    }

    /** Header {@code ConnectedLineName} with its escapes resolved; empty if it is missing. */
    public String connectedLineName() {
        return message.unescaped("ConnectedLineName").orElse("");
    }

    /** Time in header {@code Wait}. */
    public Optional<Duration> waitHeader() {
        return Fields.seconds(message, "Wait");
    }

    /** Number in header {@code Priority}. */
    public OptionalInt priority() {
        return message.intValue("Priority");
    }
}
