// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code MWIDelete}.
 *
 * @param headers what is sent behind the name
 */
public record MWIDelete(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public MWIDelete {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Mailbox}. */
    public static MWIDelete of(String mailbox) {
        return new MWIDelete(List.of(new AmiHeader("Mailbox", mailbox)));
    }

    @Override
    public String name() {
        return "MWIDelete";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
