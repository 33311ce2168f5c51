// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Lists all presences. Needs {@code res_manager_presencestate}.
 *
 * @param headers what is sent behind the name
 */
public record PresenceStateList(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public PresenceStateList {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: nothing. */
    public static PresenceStateList of() {
        return new PresenceStateList(List.of());
    }

    @Override
    public String name() {
        return "PresenceStateList";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
