// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code ControlPlayback}.
 *
 * @param headers what is sent behind the name
 */
public record ControlPlayback(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public ControlPlayback {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Channel, Control}. */
    public static ControlPlayback of(String channel, String control) {
        return new ControlPlayback(List.of(new AmiHeader("Channel", channel), new AmiHeader("Control", control)));
    }

    @Override
    public String name() {
        return "ControlPlayback";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
