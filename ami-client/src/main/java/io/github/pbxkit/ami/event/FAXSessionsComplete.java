// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import java.util.OptionalInt;

/**
 * Event {@code FAXSessionsComplete}. Event class {@code call}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record FAXSessionsComplete(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Number in header {@code Total}. */
    public OptionalInt total() {
        return message.intValue("Total");
    }
}
