// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.internal.Fields;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Event {@code MeetmeListRooms}. Event class {@code call}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record MeetmeListRooms(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code Conference}; empty if it is missing. */
    public String conference() {
        return message.first("Conference", "");
    }

    /** Number in header {@code Parties}. */
    public OptionalInt parties() {
        return message.intValue("Parties");
    }

    /** Whether header {@code Marked} says yes. */
    public Optional<Boolean> marked() {
        return Fields.bool(message, "Marked");
    }

    /** Header {@code Activity}; empty if it is missing. */
    public String activity() {
        return message.first("Activity", "");
    }

    /** Header {@code Creation}; empty if it is missing. */
    public String creation() {
        return message.first("Creation", "");
    }

    /** Whether header {@code Locked} says yes. */
    public Optional<Boolean> locked() {
        return Fields.bool(message, "Locked");
    }
}
