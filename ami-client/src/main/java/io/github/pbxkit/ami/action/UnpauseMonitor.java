// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Goes on with what Monitor began; went away with Asterisk 21.
 *
 * @param headers what is sent behind the name
 */
public record UnpauseMonitor(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public UnpauseMonitor {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Channel}. */
    public static UnpauseMonitor of(String channel) {
        return new UnpauseMonitor(List.of(new AmiHeader("Channel", channel)));
    }

    @Override
    public String name() {
        return "UnpauseMonitor";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
