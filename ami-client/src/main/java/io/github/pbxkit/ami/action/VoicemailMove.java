// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code VoicemailMove}.
 *
 * @param headers what is sent behind the name
 */
public record VoicemailMove(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public VoicemailMove {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Context, Mailbox, Folder, ID, ToFolder}. */
    public static VoicemailMove of(String context, String mailbox, String folder, String id, String toFolder) {
        return new VoicemailMove(List.of(
                new AmiHeader("Context", context),
                new AmiHeader("Mailbox", mailbox),
                new AmiHeader("Folder", folder),
                new AmiHeader("ID", id),
                new AmiHeader("ToFolder", toFolder)));
    }

    @Override
    public String name() {
        return "VoicemailMove";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
