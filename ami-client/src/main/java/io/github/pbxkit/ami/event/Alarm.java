// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import java.util.OptionalInt;

/**
 * Event {@code Alarm}. Event class {@code system}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record Alarm(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Number in header {@code DAHDIChannel}. */
    public OptionalInt dahdiChannel() {
        return message.intValue("DAHDIChannel");
    }

    /** Header {@code Alarm}; empty if it is missing. */
    public String alarm() {
        return message.first("Alarm", "");
    }
}
