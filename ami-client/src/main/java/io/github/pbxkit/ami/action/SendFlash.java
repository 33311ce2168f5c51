// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code SendFlash}.
 *
 * @param headers what is sent behind the name
 */
public record SendFlash(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public SendFlash {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Channel}. */
    public static SendFlash of(String channel) {
        return new SendFlash(List.of(new AmiHeader("Channel", channel)));
    }

    /** This action with header {@code Receive}. */
    public SendFlash receive(boolean value) {
        return new SendFlash(ActionHeaders.set(headers, "Receive", value ? "true" : "false"));
    }

    @Override
    public String name() {
        return "SendFlash";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
