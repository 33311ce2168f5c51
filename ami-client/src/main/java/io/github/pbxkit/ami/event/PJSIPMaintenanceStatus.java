// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * Event {@code PJSIPMaintenanceStatus}. Event class {@code system}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record PJSIPMaintenanceStatus(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code Endpoint}; empty if it is missing. */
    public String endpoint() {
        return message.first("Endpoint", "");
    }

    /** Header {@code Status}; empty if it is missing. */
    public String status() {
        return message.first("Status", "");
    }
}
