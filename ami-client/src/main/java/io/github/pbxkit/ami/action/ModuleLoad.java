// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code ModuleLoad}.
 *
 * @param headers what is sent behind the name
 */
public record ModuleLoad(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public ModuleLoad {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code LoadType}. */
    public static ModuleLoad of(String loadType) {
        return new ModuleLoad(List.of(new AmiHeader("LoadType", loadType)));
    }

    /** This action with header {@code Module}. */
    public ModuleLoad module(String value) {
        return new ModuleLoad(ActionHeaders.set(headers, "Module", value));
    }

    /** This action with header {@code Recursive}. */
    public ModuleLoad recursive(String value) {
        return new ModuleLoad(ActionHeaders.set(headers, "Recursive", value));
    }

    @Override
    public String name() {
        return "ModuleLoad";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
