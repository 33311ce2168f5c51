// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Reads the numbers of messages of external mailboxes.
 *
 * @param headers what is sent behind the name
 */
public record MWIGet(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public MWIGet {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Mailbox}. */
    public static MWIGet of(String mailbox) {
        return new MWIGet(List.of(new AmiHeader("Mailbox", mailbox)));
    }

    @Override
    public String name() {
        return "MWIGet";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
