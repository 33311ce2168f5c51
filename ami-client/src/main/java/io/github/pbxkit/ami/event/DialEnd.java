// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import java.util.Optional;

/**
 * Dialling of a channel ended, with or without an answer. Event class {@code call}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record DialEnd(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Channel in the headers without prefix, if there is one. */
    public Optional<ChannelSnapshot> channel() {
        return message.has("Channel") ? Optional.of(new ChannelSnapshot(message, "")) : Optional.empty();
    }

    /** Channel in the headers with prefix {@code Dest}. */
    public ChannelSnapshot destChannel() {
        return new ChannelSnapshot(message, "Dest");
    }

    /** Header {@code DialStatus} as one of the known words. */
    public DialStatus dialStatus() {
        return DialStatus.of(message.first("DialStatus", ""));
    }

    /** Header {@code Forward}; empty if it is missing. */
    public String forward() {
        return message.first("Forward", "");
    }
}
