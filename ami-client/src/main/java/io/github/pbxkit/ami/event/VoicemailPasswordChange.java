// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * Event {@code VoicemailPasswordChange}. Event class {@code user}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record VoicemailPasswordChange(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code Context}; empty if it is missing. */
    public String context() {
        return message.first("Context", "");
    }

    /** Header {@code Mailbox}; empty if it is missing. */
    public String mailbox() {
        return message.first("Mailbox", "");
    }

    /** Header {@code NewPassword}; empty if it is missing. */
    public String newPassword() {
        return message.first("NewPassword", "");
    }
}
