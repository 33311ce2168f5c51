// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Sets the numbers of messages of an external mailbox.
 *
 * @param headers what is sent behind the name
 */
public record MWIUpdate(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public MWIUpdate {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Mailbox}. */
    public static MWIUpdate of(String mailbox) {
        return new MWIUpdate(List.of(new AmiHeader("Mailbox", mailbox)));
    }

    /** This action with header {@code OldMessages}. */
    public MWIUpdate oldMessages(int value) {
        return new MWIUpdate(ActionHeaders.set(headers, "OldMessages", String.valueOf(value)));
    }

    /** This action with header {@code NewMessages}. */
    public MWIUpdate newMessages(int value) {
        return new MWIUpdate(ActionHeaders.set(headers, "NewMessages", String.valueOf(value)));
    }

    @Override
    public String name() {
        return "MWIUpdate";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
