// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import java.util.OptionalInt;

/**
 * Event {@code MWIGet}. Event class {@code reporting}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record MWIGet(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code Mailbox}; empty if it is missing. */
    public String mailbox() {
        return message.first("Mailbox", "");
    }

    /** Number in header {@code OldMessages}. */
    public OptionalInt oldMessages() {
        return message.intValue("OldMessages");
    }

    /** Number in header {@code NewMessages}. */
    public OptionalInt newMessages() {
        return message.intValue("NewMessages");
    }
}
