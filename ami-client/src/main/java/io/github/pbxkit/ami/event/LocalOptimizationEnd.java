// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * Event {@code LocalOptimizationEnd}. Event class {@code call}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record LocalOptimizationEnd(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Channel in the headers with prefix {@code LocalOne}. */
    public ChannelSnapshot localOneChannel() {
        return new ChannelSnapshot(message, "LocalOne");
    }

    /** Channel in the headers with prefix {@code LocalTwo}. */
    public ChannelSnapshot localTwoChannel() {
        return new ChannelSnapshot(message, "LocalTwo");
    }

    /** Header {@code Success}; empty if it is missing. */
    public String success() {
        return message.first("Success", "");
    }

    /** Header {@code Id}; empty if it is missing. */
    public String id() {
        return message.first("Id", "");
    }
}
