// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * An item of {@code CoreShowChannels}. Event class {@code call}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record CoreShowChannel(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Channel in the headers without prefix. */
    public ChannelSnapshot channel() {
        return new ChannelSnapshot(message, "");
    }

    /** Header {@code BridgeId}; empty if it is missing. */
    public String bridgeId() {
        return message.first("BridgeId", "");
    }

    /** Header {@code Application}; empty if it is missing. */
    public String application() {
        return message.first("Application", "");
    }

    /** Header {@code ApplicationData}; empty if it is missing. */
    public String applicationData() {
        return message.first("ApplicationData", "");
    }

    /** Header {@code Duration}; empty if it is missing. */
    public String duration() {
        return message.first("Duration", "");
    }
}
