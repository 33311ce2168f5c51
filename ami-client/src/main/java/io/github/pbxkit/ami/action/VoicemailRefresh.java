// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code VoicemailRefresh}.
 *
 * @param headers what is sent behind the name
 */
public record VoicemailRefresh(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public VoicemailRefresh {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: nothing. */
    public static VoicemailRefresh of() {
        return new VoicemailRefresh(List.of());
    }

    /** This action with header {@code Context}. */
    public VoicemailRefresh context(String value) {
        return new VoicemailRefresh(ActionHeaders.set(headers, "Context", value));
    }

    /** This action with header {@code Mailbox}. */
    public VoicemailRefresh mailbox(String value) {
        return new VoicemailRefresh(ActionHeaders.set(headers, "Mailbox", value));
    }

    @Override
    public String name() {
        return "VoicemailRefresh";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
