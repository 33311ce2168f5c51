package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import java.util.OptionalInt;

/**
 * The end of a list that Asterisk does not document, for example {@code QueueStatusComplete}; {@code name()} says which.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record ListComplete(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code EventList}: {@code Complete}, or {@code cancelled}; empty in Asterisk 11 and older. */
    public String eventList() {
        return message.first("EventList", "");
    }

    /** How many items the list had. */
    public OptionalInt listItems() {
        return message.intValue("ListItems");
    }
}
