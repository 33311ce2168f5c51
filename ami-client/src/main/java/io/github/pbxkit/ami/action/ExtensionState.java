// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Asks for the state that a hint shows.
 *
 * @param headers what is sent behind the name
 */
public record ExtensionState(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public ExtensionState {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Exten, Context}. */
    public static ExtensionState of(String exten, String context) {
        return new ExtensionState(List.of(new AmiHeader("Exten", exten), new AmiHeader("Context", context)));
    }

    @Override
    public String name() {
        return "ExtensionState";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
