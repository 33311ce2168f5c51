// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code FAXSessions}.
 *
 * @param headers what is sent behind the name
 */
public record FAXSessions(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public FAXSessions {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: nothing. */
    public static FAXSessions of() {
        return new FAXSessions(List.of());
    }

    @Override
    public String name() {
        return "FAXSessions";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
