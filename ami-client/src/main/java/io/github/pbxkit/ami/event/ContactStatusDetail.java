// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.internal.Fields;
import java.time.Duration;
import java.util.Optional;

/**
 * Event {@code ContactStatusDetail}. Event class {@code command}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record ContactStatusDetail(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code AOR}; empty if it is missing. */
    public String aor() {
        return message.first("AOR", "");
    }

    /** Header {@code URI}; empty if it is missing. */
    public String uri() {
        return message.first("URI", "");
    }

    /** Header {@code Status}; empty if it is missing. */
    public String status() {
        return message.first("Status", "");
    }

    /** Time in header {@code RoundtripUsec}. */
    public Optional<Duration> roundtripUsec() {
        return Fields.micros(message, "RoundtripUsec");
    }

    /** Header {@code EndpointName}; empty if it is missing. */
    public String endpointName() {
        return message.first("EndpointName", "");
    }

    /** Header {@code UserAgent}; empty if it is missing. */
    public String userAgent() {
        return message.first("UserAgent", "");
    }

    /** Header {@code RegExpire}; empty if it is missing. */
    public String regExpire() {
        return message.first("RegExpire", "");
    }

    /** Header {@code ViaAddress}; empty if it is missing. */
    public String viaAddress() {
        return message.first("ViaAddress", "");
    }

    /** Header {@code CallID}; empty if it is missing. */
    public String callId() {
        return message.first("CallID", "");
    }

    /** Header {@code ID}; empty if it is missing. */
    public String id() {
        return message.first("ID", "");
    }

    /** Header {@code AuthenticateQualify}; empty if it is missing. */
    public String authenticateQualify() {
        return message.first("AuthenticateQualify", "");
    }

    /** Header {@code OutboundProxy}; empty if it is missing. */
    public String outboundProxy() {
        return message.first("OutboundProxy", "");
    }

    /** Header {@code Path}; empty if it is missing. */
    public String path() {
        return message.first("Path", "");
    }

    /** Time in header {@code QualifyFrequency}. */
    public Optional<Duration> qualifyFrequency() {
        return Fields.seconds(message, "QualifyFrequency");
    }

    /** Header {@code QualifyTimeout}; empty if it is missing. */
    public String qualifyTimeout() {
        return message.first("QualifyTimeout", "");
    }

    /** Header {@code Qualify2xxOnly}; empty if it is missing. */
    public String qualify2xxOnly() {
        return message.first("Qualify2xxOnly", "");
    }
}
