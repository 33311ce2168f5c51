// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Throws somebody out of a conference.
 *
 * @param headers what is sent behind the name
 */
public record ConfbridgeKick(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public ConfbridgeKick {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Conference, Channel}. */
    public static ConfbridgeKick of(String conference, String channel) {
        return new ConfbridgeKick(List.of(new AmiHeader("Conference", conference), new AmiHeader("Channel", channel)));
    }

    @Override
    public String name() {
        return "ConfbridgeKick";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
