// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import java.util.OptionalInt;

/**
 * Event {@code AuthListComplete}. Event class {@code command}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record AuthListComplete(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code EventList}; empty if it is missing. */
    public String eventList() {
        return message.first("EventList", "");
    }

    /** Number in header {@code ListItems}. */
    public OptionalInt listItems() {
        return message.intValue("ListItems");
    }
}
