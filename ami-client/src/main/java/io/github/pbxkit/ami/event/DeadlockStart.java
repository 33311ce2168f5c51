// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * Event {@code DeadlockStart}. Event class {@code system}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record DeadlockStart(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code Mutex}; empty if it is missing. */
    public String mutex() {
        return message.first("Mutex", "");
    }
}
