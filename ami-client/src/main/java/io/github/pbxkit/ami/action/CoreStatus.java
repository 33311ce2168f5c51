// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Asks since when the server runs and how many calls there are.
 *
 * @param headers what is sent behind the name
 */
public record CoreStatus(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public CoreStatus {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: nothing. */
    public static CoreStatus of() {
        return new CoreStatus(List.of());
    }

    @Override
    public String name() {
        return "CoreStatus";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
