// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code ModuleCheck}.
 *
 * @param headers what is sent behind the name
 */
public record ModuleCheck(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public ModuleCheck {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Module}. */
    public static ModuleCheck of(String module) {
        return new ModuleCheck(List.of(new AmiHeader("Module", module)));
    }

    @Override
    public String name() {
        return "ModuleCheck";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
