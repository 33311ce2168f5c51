// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import java.util.OptionalInt;

/**
 * Event {@code DAHDIChannel}. Event class {@code call}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record DAHDIChannel(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Channel in the headers without prefix. */
    public ChannelSnapshot channel() {
        return new ChannelSnapshot(message, "");
    }

    /** Header {@code DAHDIGroup}; empty if it is missing. */
    public String dahdiGroup() {
        return message.first("DAHDIGroup", "");
    }

    /** Number in header {@code DAHDISpan}. */
    public OptionalInt dahdiSpan() {
        return message.intValue("DAHDISpan");
    }

    /** Number in header {@code DAHDIChannel}. */
    public OptionalInt dahdiChannel() {
        return message.intValue("DAHDIChannel");
    }
}
