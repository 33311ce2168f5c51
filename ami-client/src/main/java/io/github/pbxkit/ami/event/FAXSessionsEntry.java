// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * Event {@code FAXSessionsEntry}. Event class {@code reporting}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record FAXSessionsEntry(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code Channel}; empty if it is missing. */
    public String channel() {
        return message.first("Channel", "");
    }

    /** Header {@code Technology}; empty if it is missing. */
    public String technology() {
        return message.first("Technology", "");
    }

    /** Header {@code SessionNumber}; empty if it is missing. */
    public String sessionNumber() {
        return message.first("SessionNumber", "");
    }

    /** Header {@code SessionType}; empty if it is missing. */
    public String sessionType() {
        return message.first("SessionType", "");
    }

    /** Header {@code Operation}; empty if it is missing. */
    public String operation() {
        return message.first("Operation", "");
    }

    /** Header {@code State}; empty if it is missing. */
    public String state() {
        return message.first("State", "");
    }

    /** Header {@code Files}; empty if it is missing. */
    public String files() {
        return message.first("Files", "");
    }
}
