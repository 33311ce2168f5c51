// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * Event {@code HangupHandlerPop}. Event class {@code dialplan}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record HangupHandlerPop(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Channel in the headers without prefix. */
    public ChannelSnapshot channel() {
        return new ChannelSnapshot(message, "");
    }

    /** Header {@code Handler}; empty if it is missing. */
    public String handler() {
        return message.first("Handler", "");
    }
}
