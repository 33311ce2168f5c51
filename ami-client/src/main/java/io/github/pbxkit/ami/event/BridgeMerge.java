// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * The channels of one bridge moved into another one. Event class {@code call}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record BridgeMerge(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Bridge in the headers with prefix {@code To}. */
    public BridgeSnapshot toBridge() {
        return new BridgeSnapshot(message, "To");
    }

    /** Bridge in the headers with prefix {@code From}. */
    public BridgeSnapshot fromBridge() {
        return new BridgeSnapshot(message, "From");
    }
}
