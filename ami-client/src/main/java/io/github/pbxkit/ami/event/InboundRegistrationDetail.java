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
 * Event {@code InboundRegistrationDetail}. Event class {@code command}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record InboundRegistrationDetail(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code ObjectType}; empty if it is missing. */
    public String objectType() {
        return message.first("ObjectType", "");
    }

    /** Header {@code ObjectName}; empty if it is missing. */
    public String objectName() {
        return message.first("ObjectName", "");
    }

    /** Header {@code MinimumExpiration}; empty if it is missing. */
    public String minimumExpiration() {
        return message.first("MinimumExpiration", "");
    }

    /** Header {@code DefaultExpiration}; empty if it is missing. */
    public String defaultExpiration() {
        return message.first("DefaultExpiration", "");
    }

    /** Header {@code QualifyTimeout}; empty if it is missing. */
    public String qualifyTimeout() {
        return message.first("QualifyTimeout", "");
    }

    /** Header {@code Qualify2xxOnly}; empty if it is missing. */
    public String qualify2xxOnly() {
        return message.first("Qualify2xxOnly", "");
    }

    /** Header {@code Mailboxes}; empty if it is missing. */
    public String mailboxes() {
        return message.first("Mailboxes", "");
    }

    /** Header {@code SupportPath}; empty if it is missing. */
    public String supportPath() {
        return message.first("SupportPath", "");
    }

    /** Header {@code RemoveUnavailable}; empty if it is missing. */
    public String removeUnavailable() {
        return message.first("RemoveUnavailable", "");
    }

    /** Header {@code VoicemailExtension}; empty if it is missing. */
    public String voicemailExtension() {
        return message.first("VoicemailExtension", "");
    }

    /** Number in header {@code MaxContacts}. */
    public OptionalInt maxContacts() {
        return message.intValue("MaxContacts");
    }

    /** Header {@code AuthenticateQualify}; empty if it is missing. */
    public String authenticateQualify() {
        return message.first("AuthenticateQualify", "");
    }

    /** Header {@code MaximumExpiration}; empty if it is missing. */
    public String maximumExpiration() {
        return message.first("MaximumExpiration", "");
    }

    /** Time in header {@code QualifyFrequency}. */
    public Optional<Duration> qualifyFrequency() {
        return Fields.seconds(message, "QualifyFrequency");
    }

    /** Header {@code RemoveExisting}; empty if it is missing. */
    public String removeExisting() {
        return message.first("RemoveExisting", "");
    }

    /** Header {@code OutboundProxy}; empty if it is missing. */
    public String outboundProxy() {
        return message.first("OutboundProxy", "");
    }

    /** Header {@code Contacts}; empty if it is missing. */
    public String contacts() {
        return message.first("Contacts", "");
    }

    /** Header {@code Contact}; empty if it is missing. */
    public String contact() {
        return message.first("Contact", "");
    }
}
