// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.internal.Fields;
import java.time.Duration;
import java.util.Optional;

/**
 * The server has finished starting. Also sent right after the login to one that had; needs the read class {@code system}. Event class {@code system}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record FullyBooted(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code Status}; empty if it is missing. */
    public String status() {
        return message.first("Status", "");
    }

    /** Time in header {@code Uptime}. */
    public Optional<Duration> uptime() {
        return Fields.seconds(message, "Uptime");
    }

    /** Time in header {@code LastReload}. */
    public Optional<Duration> lastReload() {
        return Fields.seconds(message, "LastReload");
    }
}
