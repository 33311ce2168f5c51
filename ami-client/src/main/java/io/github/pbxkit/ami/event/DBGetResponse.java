// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * The item that {@code DBGet} gives. Event class {@code system}.
 *
 * <p>Not in Asterisk's own documentation; as sent by 16 and 22.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record DBGetResponse(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code Family}; empty if it is missing. */
    public String family() {
        return message.first("Family", "");
    }

    /** Header {@code Key}; empty if it is missing. */
    public String key() {
        return message.first("Key", "");
    }

    /** Header {@code Val}; empty if it is missing. */
    public String val() {
        return message.first("Val", "");
    }
}
