// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import java.util.OptionalInt;

/**
 * Somebody asked a channel to hang up when it can, without naming a technology's cause. Event class {@code call}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record SoftHangupRequest(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Channel in the headers without prefix. */
    public ChannelSnapshot channel() {
        return new ChannelSnapshot(message, "");
    }

    /** Number in header {@code Cause}. */
    public OptionalInt cause() {
        return message.intValue("Cause");
    }

    /** Number in header {@code TechCause}. */
    public OptionalInt techCause() {
        return message.intValue("TechCause");
    }
}
