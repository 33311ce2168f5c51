// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code BridgeInfo}.
 *
 * @param headers what is sent behind the name
 */
public record BridgeInfo(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public BridgeInfo {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code BridgeUniqueid}. */
    public static BridgeInfo of(String bridgeUniqueid) {
        return new BridgeInfo(List.of(new AmiHeader("BridgeUniqueid", bridgeUniqueid)));
    }

    @Override
    public String name() {
        return "BridgeInfo";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
