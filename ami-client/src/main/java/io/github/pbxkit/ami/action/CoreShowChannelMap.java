// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code CoreShowChannelMap}.
 *
 * @param headers what is sent behind the name
 */
public record CoreShowChannelMap(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public CoreShowChannelMap {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: nothing. */
    public static CoreShowChannelMap of() {
        return new CoreShowChannelMap(List.of());
    }

    /** This action with header {@code Channel}. */
    public CoreShowChannelMap channel(String value) {
        return new CoreShowChannelMap(ActionHeaders.set(headers, "Channel", value));
    }

    @Override
    public String name() {
        return "CoreShowChannelMap";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
