// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code PJSIPHangup}.
 *
 * @param headers what is sent behind the name
 */
public record PJSIPHangup(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public PJSIPHangup {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Channel, Cause}. */
    public static PJSIPHangup of(String channel, int cause) {
        return new PJSIPHangup(
                List.of(new AmiHeader("Channel", channel), new AmiHeader("Cause", String.valueOf(cause))));
    }

    @Override
    public String name() {
        return "PJSIPHangup";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
