// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code BridgeDestroy}.
 *
 * @param headers what is sent behind the name
 */
public record BridgeDestroy(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public BridgeDestroy {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code BridgeUniqueid}. */
    public static BridgeDestroy of(String bridgeUniqueid) {
        return new BridgeDestroy(List.of(new AmiHeader("BridgeUniqueid", bridgeUniqueid)));
    }

    @Override
    public String name() {
        return "BridgeDestroy";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
