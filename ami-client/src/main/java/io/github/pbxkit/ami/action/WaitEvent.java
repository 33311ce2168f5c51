// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.time.Duration;
import java.util.List;

/**
 * Holds up the whole connection until events come. For AMI over HTTP; do not use it here.
 *
 * @param headers what is sent behind the name
 */
public record WaitEvent(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public WaitEvent {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Timeout}. */
    public static WaitEvent of(Duration timeout) {
        return new WaitEvent(List.of(new AmiHeader("Timeout", String.valueOf(timeout.toSeconds()))));
    }

    @Override
    public String name() {
        return "WaitEvent";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
