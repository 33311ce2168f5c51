// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * A conference ended. Event class {@code call}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record ConfbridgeEnd(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code Conference}; empty if it is missing. */
    public String conference() {
        return message.first("Conference", "");
    }

    /** Bridge in the headers without prefix. */
    public BridgeSnapshot bridge() {
        return new BridgeSnapshot(message, "");
    }
}
