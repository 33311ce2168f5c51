// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Unmutes somebody in a conference.
 *
 * @param headers what is sent behind the name
 */
public record ConfbridgeUnmute(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public ConfbridgeUnmute {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Conference, Channel}. */
    public static ConfbridgeUnmute of(String conference, String channel) {
        return new ConfbridgeUnmute(
                List.of(new AmiHeader("Conference", conference), new AmiHeader("Channel", channel)));
    }

    @Override
    public String name() {
        return "ConfbridgeUnmute";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
