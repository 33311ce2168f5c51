// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Reads a variable of a channel, or a global one without a channel, dialplan functions included.
 *
 * @param headers what is sent behind the name
 */
public record Getvar(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public Getvar {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Variable}. */
    public static Getvar of(String variable) {
        return new Getvar(List.of(new AmiHeader("Variable", variable)));
    }

    /** This action with header {@code Channel}. */
    public Getvar channel(String value) {
        return new Getvar(ActionHeaders.set(headers, "Channel", value));
    }

    @Override
    public String name() {
        return "Getvar";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
