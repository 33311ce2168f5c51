// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Hangs up a channel, or all channels that match a {@code /regular expression/} (then it gives a list).
 *
 * @param headers what is sent behind the name
 */
public record Hangup(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public Hangup {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Channel}. */
    public static Hangup of(String channel) {
        return new Hangup(List.of(new AmiHeader("Channel", channel)));
    }

    /** This action with header {@code Cause}. */
    public Hangup cause(int value) {
        return new Hangup(ActionHeaders.set(headers, "Cause", String.valueOf(value)));
    }

    @Override
    public String name() {
        return "Hangup";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
