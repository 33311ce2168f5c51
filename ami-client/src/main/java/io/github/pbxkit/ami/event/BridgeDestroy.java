// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * A bridge is gone. Event class {@code call}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record BridgeDestroy(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Bridge in the headers without prefix. */
    public BridgeSnapshot bridge() {
        return new BridgeSnapshot(message, "");
    }
}
