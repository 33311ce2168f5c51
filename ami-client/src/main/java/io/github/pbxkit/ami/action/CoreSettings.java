// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Asks for versions and settings. Needs the write class {@code system} or {@code reporting}.
 *
 * @param headers what is sent behind the name
 */
public record CoreSettings(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public CoreSettings {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: nothing. */
    public static CoreSettings of() {
        return new CoreSettings(List.of());
    }

    @Override
    public String name() {
        return "CoreSettings";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
