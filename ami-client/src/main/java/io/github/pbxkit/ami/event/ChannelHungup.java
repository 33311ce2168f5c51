// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * An item of {@code Hangup} with a pattern: a channel that was hung up. Event class {@code call}.
 *
 * <p>Not in Asterisk's own documentation; as sent by 16 and 22.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record ChannelHungup(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code Channel}; empty if it is missing. */
    public String channel() {
        return message.first("Channel", "");
    }
}
