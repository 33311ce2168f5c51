// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * A queue calls a member. Event class {@code agent}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record AgentCalled(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Channel in the headers without prefix. */
    public ChannelSnapshot channel() {
        return new ChannelSnapshot(message, "");
    }

    /** Channel in the headers with prefix {@code Dest}. */
    public ChannelSnapshot destChannel() {
        return new ChannelSnapshot(message, "Dest");
    }

    /** Header {@code Queue}; empty if it is missing. */
    public String queue() {
        return message.first("Queue", "");
    }

    /** Header {@code MemberName}; empty if it is missing. */
    public String memberName() {
        return message.first("MemberName", "");
    }

    /** Header {@code Interface}; empty if it is missing. */
    public String interfaceName() {
        return message.first("Interface", "");
    }
}
