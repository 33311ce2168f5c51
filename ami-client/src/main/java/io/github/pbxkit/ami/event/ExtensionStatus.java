// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import java.util.OptionalInt;

/**
 * The state that a hint shows changed. Reloads repeat it for all hints, and hints with a pattern send it only after somebody asked for that very number (Asterisk 22). Event class {@code call}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record ExtensionStatus(AmiMessage message, AmiOrigin origin) implements KnownEvent {

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

    /** Number in header {@code Status}. */
    public OptionalInt status() {
        return message.intValue("Status");
    }

    /** Header {@code StatusText}; empty if it is missing. */
    public String statusText() {
        return message.first("StatusText", "");
    }
}
