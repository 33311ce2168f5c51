// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Stops recording a channel.
 *
 * @param headers what is sent behind the name
 */
public record StopMixMonitor(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public StopMixMonitor {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Channel}. */
    public static StopMixMonitor of(String channel) {
        return new StopMixMonitor(List.of(new AmiHeader("Channel", channel)));
    }

    /** This action with header {@code MixMonitorID}. */
    public StopMixMonitor mixMonitorId(String value) {
        return new StopMixMonitor(ActionHeaders.set(headers, "MixMonitorID", value));
    }

    @Override
    public String name() {
        return "StopMixMonitor";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
