// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code MixMonitorMute}.
 *
 * @param headers what is sent behind the name
 */
public record MixMonitorMute(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public MixMonitorMute {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Channel}. */
    public static MixMonitorMute of(String channel) {
        return new MixMonitorMute(List.of(new AmiHeader("Channel", channel)));
    }

    /** This action with header {@code Direction}. */
    public MixMonitorMute direction(String value) {
        return new MixMonitorMute(ActionHeaders.set(headers, "Direction", value));
    }

    /** This action with header {@code State}. */
    public MixMonitorMute state(String value) {
        return new MixMonitorMute(ActionHeaders.set(headers, "State", value));
    }

    @Override
    public String name() {
        return "MixMonitorMute";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
