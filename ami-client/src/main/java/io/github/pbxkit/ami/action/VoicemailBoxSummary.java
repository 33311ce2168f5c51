// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code VoicemailBoxSummary}.
 *
 * @param headers what is sent behind the name
 */
public record VoicemailBoxSummary(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public VoicemailBoxSummary {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Context, Mailbox}. */
    public static VoicemailBoxSummary of(String context, String mailbox) {
        return new VoicemailBoxSummary(List.of(new AmiHeader("Context", context), new AmiHeader("Mailbox", mailbox)));
    }

    @Override
    public String name() {
        return "VoicemailBoxSummary";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
