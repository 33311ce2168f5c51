// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The messages of a mailbox changed. Event class {@code call}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record MessageWaiting(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Channel in the headers without prefix, if there is one. */
    public Optional<ChannelSnapshot> channel() {
        return message.has("Channel") ? Optional.of(new ChannelSnapshot(message, "")) : Optional.empty();
    }

    /** Header {@code Mailbox}; empty if it is missing. */
    public String mailbox() {
        return message.first("Mailbox", "");
    }

    /** Number in header {@code Waiting}. */
    public OptionalInt waiting() {
        return message.intValue("Waiting");
    }

    /** Number in header {@code New}. */
    public OptionalInt newMessages() {
        return message.intValue("New");
    }

    /** Number in header {@code Old}. */
    public OptionalInt oldMessages() {
        return message.intValue("Old");
    }
}
