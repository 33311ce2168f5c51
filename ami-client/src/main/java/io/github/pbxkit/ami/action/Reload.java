// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Loads a module, or all, anew.
 *
 * @param headers what is sent behind the name
 */
public record Reload(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public Reload {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: nothing. */
    public static Reload of() {
        return new Reload(List.of());
    }

    /** This action with header {@code Module}. */
    public Reload module(String value) {
        return new Reload(ActionHeaders.set(headers, "Module", value));
    }

    @Override
    public String name() {
        return "Reload";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
