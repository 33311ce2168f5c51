// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * Event {@code BridgeListItem}. Event class {@code reporting}.
 *
 * <p>Not in Asterisk's own documentation; as sent by 16 and 22.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record BridgeListItem(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Bridge in the headers without prefix. */
    public BridgeSnapshot bridge() {
        return new BridgeSnapshot(message, "");
    }
}
