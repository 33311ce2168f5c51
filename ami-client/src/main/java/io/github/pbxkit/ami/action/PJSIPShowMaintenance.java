// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code PJSIPShowMaintenance}.
 *
 * @param headers what is sent behind the name
 */
public record PJSIPShowMaintenance(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public PJSIPShowMaintenance {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: nothing. */
    public static PJSIPShowMaintenance of() {
        return new PJSIPShowMaintenance(List.of());
    }

    /** This action with header {@code Endpoint}. */
    public PJSIPShowMaintenance endpoint(String value) {
        return new PJSIPShowMaintenance(ActionHeaders.set(headers, "Endpoint", value));
    }

    @Override
    public String name() {
        return "PJSIPShowMaintenance";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
