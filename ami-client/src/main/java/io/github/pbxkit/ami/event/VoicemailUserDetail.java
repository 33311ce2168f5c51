// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * Event {@code VoicemailUserDetail}. Event class {@code call}.
 *
 * <p>Not in Asterisk's own documentation; as sent by 16 and 22.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record VoicemailUserDetail(AmiMessage message, AmiOrigin origin) implements KnownEvent {

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

    /** Header {@code NewMessageCount}; empty if it is missing. */
    public String newMessageCount() {
        return message.first("NewMessageCount", "");
    }

    /** Header {@code OldMessageCount}; empty if it is missing. */
    public String oldMessageCount() {
        return message.first("OldMessageCount", "");
    }
}
