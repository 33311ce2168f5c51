// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.internal.Fields;
import java.util.Optional;

/**
 * Somebody in a conference was unmuted. Event class {@code call}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record ConfbridgeUnmute(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code Conference}; empty if it is missing. */
    public String conference() {
        return message.first("Conference", "");
    }

    /** Bridge in the headers without prefix. */
    public BridgeSnapshot bridge() {
        return new BridgeSnapshot(message, "");
    }

    /** Channel in the headers without prefix. */
    public ChannelSnapshot channel() {
        return new ChannelSnapshot(message, "");
    }

    /** Whether header {@code Admin} says yes. */
    public Optional<Boolean> admin() {
        return Fields.bool(message, "Admin");
    }
}
