// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code AGI}.
 *
 * @param headers what is sent behind the name
 */
public record AGI(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public AGI {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Channel, Command}. */
    public static AGI of(String channel, String command) {
        return new AGI(List.of(new AmiHeader("Channel", channel), new AmiHeader("Command", command)));
    }

    /** This action with header {@code CommandID}. */
    public AGI commandId(String value) {
        return new AGI(ActionHeaders.set(headers, "CommandID", value));
    }

    @Override
    public String name() {
        return "AGI";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
