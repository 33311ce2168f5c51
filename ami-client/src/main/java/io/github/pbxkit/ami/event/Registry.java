// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import java.util.OptionalInt;

/**
 * An outgoing registration succeeded or failed. Event class {@code system}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record Registry(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code ChannelType}; empty if it is missing. */
    public String channelType() {
        return message.first("ChannelType", "");
    }

    /** Header {@code Username}; empty if it is missing. */
    public String username() {
        return message.first("Username", "");
    }

    /** Header {@code Domain}; empty if it is missing. */
    public String domain() {
        return message.first("Domain", "");
    }

    /** Header {@code Status}; empty if it is missing. */
    public String status() {
        return message.first("Status", "");
    }

    /** Number in header {@code Cause}. */
    public OptionalInt cause() {
        return message.intValue("Cause");
    }
}
