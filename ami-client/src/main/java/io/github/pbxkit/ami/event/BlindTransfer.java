// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.internal.Fields;
import java.util.Optional;

/**
 * A call was transferred without asking first. Event class {@code call}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record BlindTransfer(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code Result}; empty if it is missing. */
    public String result() {
        return message.first("Result", "");
    }

    /** Channel in the headers with prefix {@code Transferer}. */
    public ChannelSnapshot transfererChannel() {
        return new ChannelSnapshot(message, "Transferer");
    }

    /** Channel in the headers with prefix {@code Transferee}. */
    public ChannelSnapshot transfereeChannel() {
        return new ChannelSnapshot(message, "Transferee");
    }

    /** Bridge in the headers without prefix. */
    public BridgeSnapshot bridge() {
        return new BridgeSnapshot(message, "");
    }

    /** Whether header {@code IsExternal} says yes. */
    public Optional<Boolean> isExternal() {
        return Fields.bool(message, "IsExternal");
    }

    /** Header {@code Context}; empty if it is missing. */
    public String context() {
        return message.first("Context", "");
    }

    /** Header {@code Extension}; empty if it is missing. */
    public String extension() {
        return message.first("Extension", "");
    }
}
