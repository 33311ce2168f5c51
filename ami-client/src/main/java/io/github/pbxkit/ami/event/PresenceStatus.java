// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * The presence that a hint shows changed. Event class {@code call}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record PresenceStatus(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code Exten}; empty if it is missing. */
    public String exten() {
        return message.first("Exten", "");
    }

    /** Header {@code Context}; empty if it is missing. */
    public String context() {
        return message.first("Context", "");
    }

    /** Header {@code Hint}; empty if it is missing. */
    public String hint() {
        return message.first("Hint", "");
    }

    /** Header {@code Status} as one of the known words. */
    public PresenceState status() {
        return PresenceState.of(message.first("Status", ""));
    }

    /** Header {@code Subtype} with its escapes resolved; empty if it is missing. */
    public String subtype() {
        return message.unescaped("Subtype").orElse("");
    }

    /** Header {@code Message} with its escapes resolved; empty if it is missing. */
    public String messageHeader() {
        return message.unescaped("Message").orElse("");
    }
}
