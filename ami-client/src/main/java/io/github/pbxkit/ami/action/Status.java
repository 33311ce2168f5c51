// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Lists channels in detail.
 *
 * @param headers what is sent behind the name
 */
public record Status(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public Status {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: nothing. */
    public static Status of() {
        return new Status(List.of());
    }

    /** This action with header {@code Channel}. */
    public Status channel(String value) {
        return new Status(ActionHeaders.set(headers, "Channel", value));
    }

    /** This action with header {@code Variables}. */
    public Status variables(String value) {
        return new Status(ActionHeaders.set(headers, "Variables", value));
    }

    /** This action with header {@code AllVariables}. */
    public Status allVariables(String value) {
        return new Status(ActionHeaders.set(headers, "AllVariables", value));
    }

    @Override
    public String name() {
        return "Status";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
