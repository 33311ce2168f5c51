// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * Event {@code VoicemailUserEntry}. Event class {@code call}.
 *
 * <p>Not in Asterisk's own documentation; as sent by 16 and 22.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record VoicemailUserEntry(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code VMContext}; empty if it is missing. */
    public String vmContext() {
        return message.first("VMContext", "");
    }

    /** Header {@code VoiceMailbox}; empty if it is missing. */
    public String voiceMailbox() {
        return message.first("VoiceMailbox", "");
    }

    /** Header {@code Fullname}; empty if it is missing. */
    public String fullname() {
        return message.first("Fullname", "");
    }

    /** Header {@code Email}; empty if it is missing. */
    public String email() {
        return message.first("Email", "");
    }

    /** Header {@code Pager}; empty if it is missing. */
    public String pager() {
        return message.first("Pager", "");
    }

    /** Header {@code ServerEmail}; empty if it is missing. */
    public String serverEmail() {
        return message.first("ServerEmail", "");
    }

    /** Header {@code FromString}; empty if it is missing. */
    public String fromString() {
        return message.first("FromString", "");
    }

    /** Header {@code MailCommand}; empty if it is missing. */
    public String mailCommand() {
        return message.first("MailCommand", "");
    }

    /** Header {@code Language}; empty if it is missing. */
    public String language() {
        return message.first("Language", "");
    }

    /** Header {@code TimeZone}; empty if it is missing. */
    public String timeZone() {
        return message.first("TimeZone", "");
    }

    /** Header {@code Callback}; empty if it is missing. */
    public String callback() {
        return message.first("Callback", "");
    }

    /** Header {@code Dialout}; empty if it is missing. */
    public String dialout() {
        return message.first("Dialout", "");
    }

    /** Header {@code UniqueID}; empty if it is missing. */
    public String uniqueId() {
        return message.first("UniqueID", "");
    }

    /** Header {@code ExitContext}; empty if it is missing. */
    public String exitContext() {
        return message.first("ExitContext", "");
    }

    /** Header {@code SayDurationMinimum}; empty if it is missing. */
    public String sayDurationMinimum() {
        return message.first("SayDurationMinimum", "");
    }

    /** Header {@code SayEnvelope}; empty if it is missing. */
    public String sayEnvelope() {
        return message.first("SayEnvelope", "");
    }

    /** Header {@code SayCID}; empty if it is missing. */
    public String sayCid() {
        return message.first("SayCID", "");
    }

    /** Header {@code AttachMessage}; empty if it is missing. */
    public String attachMessage() {
        return message.first("AttachMessage", "");
    }

    /** Header {@code AttachmentFormat}; empty if it is missing. */
    public String attachmentFormat() {
        return message.first("AttachmentFormat", "");
    }

    /** Header {@code DeleteMessage}; empty if it is missing. */
    public String deleteMessage() {
        return message.first("DeleteMessage", "");
    }

    /** Header {@code VolumeGain}; empty if it is missing. */
    public String volumeGain() {
        return message.first("VolumeGain", "");
    }

    /** Header {@code CanReview}; empty if it is missing. */
    public String canReview() {
        return message.first("CanReview", "");
    }

    /** Header {@code CallOperator}; empty if it is missing. */
    public String callOperator() {
        return message.first("CallOperator", "");
    }

    /** Header {@code MaxMessageCount}; empty if it is missing. */
    public String maxMessageCount() {
        return message.first("MaxMessageCount", "");
    }

    /** Header {@code MaxMessageLength}; empty if it is missing. */
    public String maxMessageLength() {
        return message.first("MaxMessageLength", "");
    }

    /** Header {@code NewMessageCount}; empty if it is missing. */
    public String newMessageCount() {
        return message.first("NewMessageCount", "");
    }

    /** Header {@code OldMessageCount}; empty if it is missing. */
    public String oldMessageCount() {
        return message.first("OldMessageCount", "");
    }

    /** Header {@code IMAPUser}; empty if it is missing. */
    public String imapUser() {
        return message.first("IMAPUser", "");
    }

    /** Header {@code IMAPServer}; empty if it is missing. */
    public String imapServer() {
        return message.first("IMAPServer", "");
    }

    /** Header {@code IMAPPort}; empty if it is missing. */
    public String imapPort() {
        return message.first("IMAPPort", "");
    }

    /** Header {@code IMAPFlags}; empty if it is missing. */
    public String imapFlags() {
        return message.first("IMAPFlags", "");
    }

    /** Header {@code CanMarkUrgent}; empty if it is missing. */
    public String canMarkUrgent() {
        return message.first("CanMarkUrgent", "");
    }
}
