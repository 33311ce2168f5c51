// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code VoicemailForward}.
 *
 * @param headers what is sent behind the name
 */
public record VoicemailForward(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public VoicemailForward {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Context, Mailbox, Folder, ID, ToContext, ToMailbox, ToFolder}. */
    public static VoicemailForward of(
            String context,
            String mailbox,
            String folder,
            String id,
            String toContext,
            String toMailbox,
            String toFolder) {
        return new VoicemailForward(List.of(
                new AmiHeader("Context", context),
                new AmiHeader("Mailbox", mailbox),
                new AmiHeader("Folder", folder),
                new AmiHeader("ID", id),
                new AmiHeader("ToContext", toContext),
                new AmiHeader("ToMailbox", toMailbox),
                new AmiHeader("ToFolder", toFolder)));
    }

    @Override
    public String name() {
        return "VoicemailForward";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
