// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code VoicemailRemove}.
 *
 * @param headers what is sent behind the name
 */
public record VoicemailRemove(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public VoicemailRemove {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Context, Mailbox, Folder, ID}. */
    public static VoicemailRemove of(String context, String mailbox, String folder, String id) {
        return new VoicemailRemove(List.of(
                new AmiHeader("Context", context),
                new AmiHeader("Mailbox", mailbox),
                new AmiHeader("Folder", folder),
                new AmiHeader("ID", id)));
    }

    @Override
    public String name() {
        return "VoicemailRemove";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
