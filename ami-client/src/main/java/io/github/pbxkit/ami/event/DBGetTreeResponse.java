// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * An item that {@code DBGetTree} gives. Event class {@code system}.
 *
 * <p>Not in Asterisk's own documentation; as sent by 16 and 22.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record DBGetTreeResponse(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code Key}; empty if it is missing. */
    public String key() {
        return message.first("Key", "");
    }

    /** Header {@code Val}; empty if it is missing. */
    public String val() {
        return message.first("Val", "");
    }
}
