// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import java.util.OptionalInt;

/**
 * A device registered, went away, or became unreachable. Event class {@code system}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record PeerStatus(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code ChannelType}; empty if it is missing. */
    public String channelType() {
        return message.first("ChannelType", "");
    }

    /** Header {@code Peer}; empty if it is missing. */
    public String peer() {
        return message.first("Peer", "");
    }

    /** Header {@code PeerStatus}; empty if it is missing. */
    public String peerStatus() {
        return message.first("PeerStatus", "");
    }

    /** Number in header {@code Cause}. */
    public OptionalInt cause() {
        return message.intValue("Cause");
    }

    /** Header {@code Address}; empty if it is missing. */
    public String address() {
        return message.first("Address", "");
    }

    /** Number in header {@code Port}. */
    public OptionalInt port() {
        return message.intValue("Port");
    }

    /** Header {@code Time}; empty if it is missing. */
    public String time() {
        return message.first("Time", "");
    }
}
