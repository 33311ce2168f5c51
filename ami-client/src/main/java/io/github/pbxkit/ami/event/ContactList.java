// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.internal.Fields;
import java.time.Duration;
import java.util.Optional;

/**
 * Event {@code ContactList}. Event class {@code command}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record ContactList(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code ObjectType}; empty if it is missing. */
    public String objectType() {
        return message.first("ObjectType", "");
    }

    /** Header {@code ObjectName}; empty if it is missing. */
    public String objectName() {
        return message.first("ObjectName", "");
    }

    /** Header {@code ViaAddr}; empty if it is missing. */
    public String viaAddr() {
        return message.first("ViaAddr", "");
    }

    /** Header {@code ViaPort}; empty if it is missing. */
    public String viaPort() {
        return message.first("ViaPort", "");
    }

    /** Header {@code QualifyTimeout}; empty if it is missing. */
    public String qualifyTimeout() {
        return message.first("QualifyTimeout", "");
    }

    /** Header {@code CallId}; empty if it is missing. */
    public String callId() {
        return message.first("CallId", "");
    }

    /** Header {@code RegServer}; empty if it is missing. */
    public String regServer() {
        return message.first("RegServer", "");
    }

    /** Header {@code PruneOnBoot}; empty if it is missing. */
    public String pruneOnBoot() {
        return message.first("PruneOnBoot", "");
    }

    /** Header {@code Path}; empty if it is missing. */
    public String path() {
        return message.first("Path", "");
    }

    /** Header {@code Endpoint}; empty if it is missing. */
    public String endpoint() {
        return message.first("Endpoint", "");
    }

    /** Header {@code AuthenticateQualify}; empty if it is missing. */
    public String authenticateQualify() {
        return message.first("AuthenticateQualify", "");
    }

    /** Header {@code Uri}; empty if it is missing. */
    public String uri() {
        return message.first("Uri", "");
    }

    /** Time in header {@code QualifyFrequency}. */
    public Optional<Duration> qualifyFrequency() {
        return Fields.seconds(message, "QualifyFrequency");
    }

    /** Header {@code UserAgent}; empty if it is missing. */
    public String userAgent() {
        return message.first("UserAgent", "");
    }

    /** Header {@code ExpirationTime}; empty if it is missing. */
    public String expirationTime() {
        return message.first("ExpirationTime", "");
    }

    /** Header {@code OutboundProxy}; empty if it is missing. */
    public String outboundProxy() {
        return message.first("OutboundProxy", "");
    }

    /** Header {@code Status}; empty if it is missing. */
    public String status() {
        return message.first("Status", "");
    }

    /** Time in header {@code RoundtripUsec}. */
    public Optional<Duration> roundtripUsec() {
        return Fields.micros(message, "RoundtripUsec");
    }

    /** Header {@code Qualify2xxOnly}; empty if it is missing. */
    public String qualify2xxOnly() {
        return message.first("Qualify2xxOnly", "");
    }
}
