// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import java.util.OptionalInt;

/**
 * Event {@code StatusComplete}. Event class {@code call}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record StatusComplete(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Number in header {@code Items}. */
    public OptionalInt items() {
        return message.intValue("Items");
    }

    /** Number in header {@code ListItems}. */
    public OptionalInt listItems() {
        return message.intValue("ListItems");
    }
}
