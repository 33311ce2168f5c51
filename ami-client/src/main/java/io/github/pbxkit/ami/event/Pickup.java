// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * Somebody picked up a call that rang elsewhere. Event class {@code call}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record Pickup(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Channel in the headers without prefix. */
    public ChannelSnapshot channel() {
        return new ChannelSnapshot(message, "");
    }

    /** Channel in the headers with prefix {@code Target}. */
    public ChannelSnapshot targetChannel() {
        return new ChannelSnapshot(message, "Target");
    }
}
