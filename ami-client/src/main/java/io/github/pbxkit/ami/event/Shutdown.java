// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * The server goes down. Event class {@code system}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record Shutdown(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code Shutdown}; empty if it is missing. */
    public String shutdown() {
        return message.first("Shutdown", "");
    }

    /** Header {@code Restart}; empty if it is missing. */
    public String restart() {
        return message.first("Restart", "");
    }
}
