// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Asks for the presence of somebody.
 *
 * @param headers what is sent behind the name
 */
public record PresenceState(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public PresenceState {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Provider}. */
    public static PresenceState of(String provider) {
        return new PresenceState(List.of(new AmiHeader("Provider", provider)));
    }

    @Override
    public String name() {
        return "PresenceState";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
