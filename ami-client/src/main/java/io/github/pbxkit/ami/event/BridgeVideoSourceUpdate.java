// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * Event {@code BridgeVideoSourceUpdate}. Event class {@code call}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record BridgeVideoSourceUpdate(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Bridge in the headers without prefix. */
    public BridgeSnapshot bridge() {
        return new BridgeSnapshot(message, "");
    }

    /** Header {@code BridgePreviousVideoSource}; empty if it is missing. */
    public String bridgePreviousVideoSource() {
        return message.first("BridgePreviousVideoSource", "");
    }
}
