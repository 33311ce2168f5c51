// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.internal.Fields;
import java.time.Duration;
import java.util.Optional;

/**
 * The contact of a PJSIP endpoint was added, removed, or answered a qualify. Event class {@code system}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record ContactStatus(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code URI}; empty if it is missing. */
    public String uri() {
        return message.first("URI", "");
    }

    /** Header {@code ContactStatus}; empty if it is missing. */
    public String contactStatus() {
        return message.first("ContactStatus", "");
    }

    /** Header {@code AOR}; empty if it is missing. */
    public String aor() {
        return message.first("AOR", "");
    }

    /** Header {@code EndpointName}; empty if it is missing. */
    public String endpointName() {
        return message.first("EndpointName", "");
    }

    /** Time in header {@code RoundtripUsec}. */
    public Optional<Duration> roundtripUsec() {
        return Fields.micros(message, "RoundtripUsec");
    }
}
