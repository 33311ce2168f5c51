// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * A DTMF digit began. Event class {@code dtmf}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record DTMFBegin(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Channel in the headers without prefix. */
    public ChannelSnapshot channel() {
        return new ChannelSnapshot(message, "");
    }

    /** Header {@code Digit}; empty if it is missing. */
    public String digit() {
        return message.first("Digit", "");
    }

    /** Header {@code Direction}; empty if it is missing. */
    public String direction() {
        return message.first("Direction", "");
    }
}
