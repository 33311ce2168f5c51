// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code PJSIPShowRegistrationInboundContactStatuses}.
 *
 * @param headers what is sent behind the name
 */
public record PJSIPShowRegistrationInboundContactStatuses(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public PJSIPShowRegistrationInboundContactStatuses {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: nothing. */
    public static PJSIPShowRegistrationInboundContactStatuses of() {
        return new PJSIPShowRegistrationInboundContactStatuses(List.of());
    }

    @Override
    public String name() {
        return "PJSIPShowRegistrationInboundContactStatuses";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
