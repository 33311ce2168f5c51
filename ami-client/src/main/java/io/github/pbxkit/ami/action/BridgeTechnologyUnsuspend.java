// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code BridgeTechnologyUnsuspend}.
 *
 * @param headers what is sent behind the name
 */
public record BridgeTechnologyUnsuspend(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public BridgeTechnologyUnsuspend {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code BridgeTechnology}. */
    public static BridgeTechnologyUnsuspend of(String bridgeTechnology) {
        return new BridgeTechnologyUnsuspend(List.of(new AmiHeader("BridgeTechnology", bridgeTechnology)));
    }

    @Override
    public String name() {
        return "BridgeTechnologyUnsuspend";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
