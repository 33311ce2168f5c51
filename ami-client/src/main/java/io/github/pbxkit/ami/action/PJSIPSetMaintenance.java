// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code PJSIPSetMaintenance}.
 *
 * @param headers what is sent behind the name
 */
public record PJSIPSetMaintenance(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public PJSIPSetMaintenance {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Endpoint, State}. */
    public static PJSIPSetMaintenance of(String endpoint, String state) {
        return new PJSIPSetMaintenance(List.of(new AmiHeader("Endpoint", endpoint), new AmiHeader("State", state)));
    }

    @Override
    public String name() {
        return "PJSIPSetMaintenance";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
