// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code MuteAudio}.
 *
 * @param headers what is sent behind the name
 */
public record MuteAudio(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public MuteAudio {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Channel, Direction, State}. */
    public static MuteAudio of(String channel, String direction, String state) {
        return new MuteAudio(List.of(
                new AmiHeader("Channel", channel),
                new AmiHeader("Direction", direction),
                new AmiHeader("State", state)));
    }

    @Override
    public String name() {
        return "MuteAudio";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
