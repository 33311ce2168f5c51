// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code BridgeList}.
 *
 * @param headers what is sent behind the name
 */
public record BridgeList(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public BridgeList {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: nothing. */
    public static BridgeList of() {
        return new BridgeList(List.of());
    }

    /** This action with header {@code BridgeType}. */
    public BridgeList bridgeType(String value) {
        return new BridgeList(ActionHeaders.set(headers, "BridgeType", value));
    }

    @Override
    public String name() {
        return "BridgeList";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
