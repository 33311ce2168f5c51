// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code BridgeKick}.
 *
 * @param headers what is sent behind the name
 */
public record BridgeKick(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public BridgeKick {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Channel}. */
    public static BridgeKick of(String channel) {
        return new BridgeKick(List.of(new AmiHeader("Channel", channel)));
    }

    /** This action with header {@code BridgeUniqueid}. */
    public BridgeKick bridgeUniqueid(String value) {
        return new BridgeKick(ActionHeaders.set(headers, "BridgeUniqueid", value));
    }

    @Override
    public String name() {
        return "BridgeKick";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
