// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * A module was loaded anew. Event class {@code system}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record Reload(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code Module}; empty if it is missing. */
    public String module() {
        return message.first("Module", "");
    }

    /** Header {@code Status}; empty if it is missing. */
    public String status() {
        return message.first("Status", "");
    }
}
