// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import java.util.Optional;

/**
 * Event {@code FAXStatus}. Event class {@code call}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record FAXStatus(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Channel in the headers without prefix, if there is one. */
    public Optional<ChannelSnapshot> channel() {
        return message.has("Channel") ? Optional.of(new ChannelSnapshot(message, "")) : Optional.empty();
    }

    /** Header {@code Operation}; empty if it is missing. */
    public String operation() {
        return message.first("Operation", "");
    }

    /** Header {@code Status}; empty if it is missing. */
    public String status() {
        return message.first("Status", "");
    }

    /** Header {@code LocalStationID}; empty if it is missing. */
    public String localStationId() {
        return message.first("LocalStationID", "");
    }

    /** Header {@code FileName}; empty if it is missing. */
    public String fileName() {
        return message.first("FileName", "");
    }
}
