// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Lists everything about a PJSIP endpoint, passwords included.
 *
 * @param headers what is sent behind the name
 */
public record PJSIPShowEndpoint(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public PJSIPShowEndpoint {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Endpoint}. */
    public static PJSIPShowEndpoint of(String endpoint) {
        return new PJSIPShowEndpoint(List.of(new AmiHeader("Endpoint", endpoint)));
    }

    @Override
    public String name() {
        return "PJSIPShowEndpoint";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
