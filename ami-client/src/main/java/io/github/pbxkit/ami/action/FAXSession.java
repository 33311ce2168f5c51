// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code FAXSession}.
 *
 * @param headers what is sent behind the name
 */
public record FAXSession(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public FAXSession {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code SessionNumber}. */
    public static FAXSession of(String sessionNumber) {
        return new FAXSession(List.of(new AmiHeader("SessionNumber", sessionNumber)));
    }

    @Override
    public String name() {
        return "FAXSession";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
