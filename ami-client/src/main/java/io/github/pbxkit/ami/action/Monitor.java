// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Records a channel into two files; went away with Asterisk 21, see MixMonitor.
 *
 * @param headers what is sent behind the name
 */
public record Monitor(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public Monitor {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Channel}. */
    public static Monitor of(String channel) {
        return new Monitor(List.of(new AmiHeader("Channel", channel)));
    }

    /** This action with header {@code File}. */
    public Monitor file(String value) {
        return new Monitor(ActionHeaders.set(headers, "File", value));
    }

    /** This action with header {@code Format}. */
    public Monitor format(String value) {
        return new Monitor(ActionHeaders.set(headers, "Format", value));
    }

    /** This action with header {@code Mix}. */
    public Monitor mix(String value) {
        return new Monitor(ActionHeaders.set(headers, "Mix", value));
    }

    @Override
    public String name() {
        return "Monitor";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
