// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Sets a variable of a channel, or a global one without a channel, dialplan functions included: {@code DEVICE_STATE(Custom:x)} sets a device state.
 *
 * @param headers what is sent behind the name
 */
public record Setvar(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public Setvar {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Variable, Value}. */
    public static Setvar of(String variable, String value) {
        return new Setvar(List.of(new AmiHeader("Variable", variable), new AmiHeader("Value", value)));
    }

    /** This action with header {@code Channel}. */
    public Setvar channel(String value) {
        return new Setvar(ActionHeaders.set(headers, "Channel", value));
    }

    @Override
    public String name() {
        return "Setvar";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
