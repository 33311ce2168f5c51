// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Connects two channels.
 *
 * @param headers what is sent behind the name
 */
public record Bridge(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public Bridge {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Channel1, Channel2}. */
    public static Bridge of(String channel1, String channel2) {
        return new Bridge(List.of(new AmiHeader("Channel1", channel1), new AmiHeader("Channel2", channel2)));
    }

    /** This action with header {@code Tone}. */
    public Bridge tone(String value) {
        return new Bridge(ActionHeaders.set(headers, "Tone", value));
    }

    @Override
    public String name() {
        return "Bridge";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
