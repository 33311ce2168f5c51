// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.internal.Fields;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Event {@code MemoryLimit}. Event class {@code security}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record MemoryLimit(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Moment in header {@code EventTV}; nothing for 0. */
    public Optional<Instant> eventTv() {
        return Fields.datetime(message, "EventTV");
    }

    /** Header {@code Severity}; empty if it is missing. */
    public String severity() {
        return message.first("Severity", "");
    }

    /** Header {@code Service}; empty if it is missing. */
    public String service() {
        return message.first("Service", "");
    }

    /** Number in header {@code EventVersion}. */
    public OptionalInt eventVersion() {
        return message.intValue("EventVersion");
    }

    /** Header {@code AccountID}; empty if it is missing. */
    public String accountId() {
        return message.first("AccountID", "");
    }

    /** Header {@code SessionID}; empty if it is missing. */
    public String sessionId() {
        return message.first("SessionID", "");
    }

    /** Header {@code LocalAddress}; empty if it is missing. */
    public String localAddress() {
        return message.first("LocalAddress", "");
    }

    /** Header {@code RemoteAddress}; empty if it is missing. */
    public String remoteAddress() {
        return message.first("RemoteAddress", "");
    }

    /** Header {@code Module}; empty if it is missing. */
    public String module() {
        return message.first("Module", "");
    }

    /** Moment in header {@code SessionTV}; nothing for 0. */
    public Optional<Instant> sessionTv() {
        return Fields.datetime(message, "SessionTV");
    }
}
