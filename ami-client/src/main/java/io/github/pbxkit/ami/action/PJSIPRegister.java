// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code PJSIPRegister}.
 *
 * @param headers what is sent behind the name
 */
public record PJSIPRegister(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public PJSIPRegister {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Registration}. */
    public static PJSIPRegister of(String registration) {
        return new PJSIPRegister(List.of(new AmiHeader("Registration", registration)));
    }

    @Override
    public String name() {
        return "PJSIPRegister";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
