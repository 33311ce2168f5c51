// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * The presence of somebody changed. Also an item of {@code PresenceStateList}. Event class {@code call}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record PresenceStateChange(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code Presentity}; empty if it is missing. */
    public String presentity() {
        return message.first("Presentity", "");
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
