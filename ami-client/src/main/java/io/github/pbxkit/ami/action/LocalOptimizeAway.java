// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code LocalOptimizeAway}.
 *
 * @param headers what is sent behind the name
 */
public record LocalOptimizeAway(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public LocalOptimizeAway {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Channel}. */
    public static LocalOptimizeAway of(String channel) {
        return new LocalOptimizeAway(List.of(new AmiHeader("Channel", channel)));
    }

    @Override
    public String name() {
        return "LocalOptimizeAway";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
