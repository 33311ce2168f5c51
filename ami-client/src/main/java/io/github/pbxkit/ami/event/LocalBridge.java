// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * Event {@code LocalBridge}. Event class {@code call}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record LocalBridge(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Channel in the headers with prefix {@code LocalOne}. */
    public ChannelSnapshot localOneChannel() {
        return new ChannelSnapshot(message, "LocalOne");
    }

    /** Channel in the headers with prefix {@code LocalTwo}. */
    public ChannelSnapshot localTwoChannel() {
        return new ChannelSnapshot(message, "LocalTwo");
    }

    /** Header {@code Context}; empty if it is missing. */
    public String context() {
        return message.first("Context", "");
    }

    /** Header {@code Exten}; empty if it is missing. */
    public String exten() {
        return message.first("Exten", "");
    }

    /** Header {@code LocalOptimization}; empty if it is missing. */
    public String localOptimization() {
        return message.first("LocalOptimization", "");
    }
}
