// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import java.util.OptionalInt;

/**
 * A caller joined a queue. Event class {@code agent}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record QueueCallerJoin(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Channel in the headers without prefix. */
    public ChannelSnapshot channel() {
        return new ChannelSnapshot(message, "");
    }

    /** Header {@code Queue}; empty if it is missing. */
    public String queue() {
        return message.first("Queue", "");
    }

    /** Number in header {@code Position}. */
    public OptionalInt position() {
        return message.intValue("Position");
    }

    /** Number in header {@code Count}. */
    public OptionalInt count() {
        return message.intValue("Count");
    }
}
