// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.internal.Fields;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Event {@code OutboundRegistrationDetail}. Event class {@code command}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record OutboundRegistrationDetail(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code ObjectType}; empty if it is missing. */
    public String objectType() {
        return message.first("ObjectType", "");
    }

    /** Header {@code ObjectName}; empty if it is missing. */
    public String objectName() {
        return message.first("ObjectName", "");
    }

    /** Number in header {@code MaxRetries}. */
    public OptionalInt maxRetries() {
        return message.intValue("MaxRetries");
    }

    /** Header {@code ClientUri}; empty if it is missing. */
    public String clientUri() {
        return message.first("ClientUri", "");
    }

    /** Header {@code SecurityNegotiation}; empty if it is missing. */
    public String securityNegotiation() {
        return message.first("SecurityNegotiation", "");
    }

    /** Header {@code AuthRejectionPermanent}; empty if it is missing. */
    public String authRejectionPermanent() {
        return message.first("AuthRejectionPermanent", "");
    }

    /** Header {@code ServerUri}; empty if it is missing. */
    public String serverUri() {
        return message.first("ServerUri", "");
    }

    /** Header {@code MaxRandomInitialDelay}; empty if it is missing. */
    public String maxRandomInitialDelay() {
        return message.first("MaxRandomInitialDelay", "");
    }

    /** Header {@code SupportPath}; empty if it is missing. */
    public String supportPath() {
        return message.first("SupportPath", "");
    }

    /** Number in header {@code RetryInterval}. */
    public OptionalInt retryInterval() {
        return message.intValue("RetryInterval");
    }

    /** Header {@code ContactHeaderParams}; empty if it is missing. */
    public String contactHeaderParams() {
        return message.first("ContactHeaderParams", "");
    }

    /** Time in header {@code Expiration}. */
    public Optional<Duration> expiration() {
        return Fields.seconds(message, "Expiration");
    }

    /** Header {@code Transport}; empty if it is missing. */
    public String transport() {
        return message.first("Transport", "");
    }

    /** Header {@code Line}; empty if it is missing. */
    public String line() {
        return message.first("Line", "");
    }

    /** Header {@code ContactUser}; empty if it is missing. */
    public String contactUser() {
        return message.first("ContactUser", "");
    }

    /** Header {@code Endpoint}; empty if it is missing. */
    public String endpoint() {
        return message.first("Endpoint", "");
    }

    /** Header {@code UserAgent}; empty if it is missing. */
    public String userAgent() {
        return message.first("UserAgent", "");
    }

    /** Number in header {@code ForbiddenRetryInterval}. */
    public OptionalInt forbiddenRetryInterval() {
        return message.intValue("ForbiddenRetryInterval");
    }

    /** Header {@code OutboundAuth}; empty if it is missing. */
    public String outboundAuth() {
        return message.first("OutboundAuth", "");
    }

    /** Header {@code OutboundProxy}; empty if it is missing. */
    public String outboundProxy() {
        return message.first("OutboundProxy", "");
    }

    /** Number in header {@code FatalRetryInterval}. */
    public OptionalInt fatalRetryInterval() {
        return message.intValue("FatalRetryInterval");
    }

    /** Header {@code SupportOutbound}; empty if it is missing. */
    public String supportOutbound() {
        return message.first("SupportOutbound", "");
    }

    /** Header {@code Status}; empty if it is missing. */
    public String status() {
        return message.first("Status", "");
    }

    /** Header {@code NextReg}; empty if it is missing. */
    public String nextReg() {
        return message.first("NextReg", "");
    }
}
