// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Stops what Monitor began; went away with Asterisk 21.
 *
 * @param headers what is sent behind the name
 */
public record StopMonitor(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public StopMonitor {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Channel}. */
    public static StopMonitor of(String channel) {
        return new StopMonitor(List.of(new AmiHeader("Channel", channel)));
    }

    @Override
    public String name() {
        return "StopMonitor";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
