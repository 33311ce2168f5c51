// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code BridgeTechnologySuspend}.
 *
 * @param headers what is sent behind the name
 */
public record BridgeTechnologySuspend(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public BridgeTechnologySuspend {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code BridgeTechnology}. */
    public static BridgeTechnologySuspend of(String bridgeTechnology) {
        return new BridgeTechnologySuspend(List.of(new AmiHeader("BridgeTechnology", bridgeTechnology)));
    }

    @Override
    public String name() {
        return "BridgeTechnologySuspend";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
