// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.time.Duration;
import java.util.List;

/**
 * Hangs up a channel after a time.
 *
 * @param headers what is sent behind the name
 */
public record AbsoluteTimeout(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public AbsoluteTimeout {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Channel, Timeout}. */
    public static AbsoluteTimeout of(String channel, Duration timeout) {
        return new AbsoluteTimeout(List.of(
                new AmiHeader("Channel", channel), new AmiHeader("Timeout", String.valueOf(timeout.toSeconds()))));
    }

    @Override
    public String name() {
        return "AbsoluteTimeout";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
