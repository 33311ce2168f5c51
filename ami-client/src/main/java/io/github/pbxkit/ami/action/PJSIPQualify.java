// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Asks a PJSIP endpoint for a sign of life.
 *
 * @param headers what is sent behind the name
 */
public record PJSIPQualify(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public PJSIPQualify {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Endpoint}. */
    public static PJSIPQualify of(String endpoint) {
        return new PJSIPQualify(List.of(new AmiHeader("Endpoint", endpoint)));
    }

    @Override
    public String name() {
        return "PJSIPQualify";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
