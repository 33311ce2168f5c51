// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Asks whether a mailbox has messages.
 *
 * @param headers what is sent behind the name
 */
public record MailboxStatus(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public MailboxStatus {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Mailbox}. */
    public static MailboxStatus of(String mailbox) {
        return new MailboxStatus(List.of(new AmiHeader("Mailbox", mailbox)));
    }

    @Override
    public String name() {
        return "MailboxStatus";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
