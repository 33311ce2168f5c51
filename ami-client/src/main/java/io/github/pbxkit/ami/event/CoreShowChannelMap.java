// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * An item of {@code CoreShowChannelMap}: a channel that is connected with the one asked for. Event class {@code reporting}.
 *
 * <p>Not in Asterisk's own documentation; as sent by 16 and 22.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record CoreShowChannelMap(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code Channel}; empty if it is missing. */
    public String channel() {
        return message.first("Channel", "");
    }

    /** Header {@code ConnectedChannel}; empty if it is missing. */
    public String connectedChannel() {
        return message.first("ConnectedChannel", "");
    }
}
