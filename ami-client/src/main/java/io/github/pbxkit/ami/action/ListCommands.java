// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Asks which actions this user may use.
 *
 * @param headers what is sent behind the name
 */
public record ListCommands(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public ListCommands {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: nothing. */
    public static ListCommands of() {
        return new ListCommands(List.of());
    }

    @Override
    public String name() {
        return "ListCommands";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
