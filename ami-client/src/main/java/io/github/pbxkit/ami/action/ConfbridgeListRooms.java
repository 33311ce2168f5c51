// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Lists conferences; without any it is an Error.
 *
 * @param headers what is sent behind the name
 */
public record ConfbridgeListRooms(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public ConfbridgeListRooms {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: nothing. */
    public static ConfbridgeListRooms of() {
        return new ConfbridgeListRooms(List.of());
    }

    @Override
    public String name() {
        return "ConfbridgeListRooms";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
