// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import java.util.Optional;

/**
 * Whatever somebody sent, with any headers, ActionID and Response included: trust none of them. Event class {@code user}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record UserEvent(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Channel in the headers without prefix, if there is one. */
    public Optional<ChannelSnapshot> channel() {
        return message.has("Channel") ? Optional.of(new ChannelSnapshot(message, "")) : Optional.empty();
    }

    /** Header {@code UserEvent}; empty if it is missing. */
    public String userEvent() {
        return message.first("UserEvent", "");
    }
}
