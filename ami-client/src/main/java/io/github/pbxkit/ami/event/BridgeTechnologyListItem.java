// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.internal.Fields;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An item of {@code BridgeTechnologyList}.
 *
 * <p>Not in Asterisk's own documentation; as sent by 16 and 22.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record BridgeTechnologyListItem(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code BridgeTechnology}; empty if it is missing. */
    public String bridgeTechnology() {
        return message.first("BridgeTechnology", "");
    }

    /** Header {@code BridgeType}; empty if it is missing. */
    public String bridgeType() {
        return message.first("BridgeType", "");
    }

    /** Number in header {@code BridgePriority}. */
    public OptionalInt bridgePriority() {
        return message.intValue("BridgePriority");
    }

    /** Whether header {@code BridgeSuspended} says yes. */
    public Optional<Boolean> bridgeSuspended() {
        return Fields.bool(message, "BridgeSuspended");
    }
}
