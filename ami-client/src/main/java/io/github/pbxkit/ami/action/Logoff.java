// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Ends the session; {@code AmiClient.close()} does that by itself.
 *
 * @param headers what is sent behind the name
 */
public record Logoff(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public Logoff {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: nothing. */
    public static Logoff of() {
        return new Logoff(List.of());
    }

    @Override
    public String name() {
        return "Logoff";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
