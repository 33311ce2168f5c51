// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * Event {@code LocalOptimizationBegin}. Event class {@code call}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record LocalOptimizationBegin(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Channel in the headers with prefix {@code LocalOne}. */
    public ChannelSnapshot localOneChannel() {
        return new ChannelSnapshot(message, "LocalOne");
    }

    /** Channel in the headers with prefix {@code LocalTwo}. */
    public ChannelSnapshot localTwoChannel() {
        return new ChannelSnapshot(message, "LocalTwo");
    }

    /** Channel in the headers with prefix {@code Source}. */
    public ChannelSnapshot sourceChannel() {
        return new ChannelSnapshot(message, "Source");
    }

    /** Header {@code DestUniqueId}; empty if it is missing. */
    public String destUniqueId() {
        return message.first("DestUniqueId", "");
    }

    /** Header {@code Id}; empty if it is missing. */
    public String id() {
        return message.first("Id", "");
    }
}
