// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.time.Duration;
import java.util.List;

/**
 * Action {@code PlayMF}.
 *
 * @param headers what is sent behind the name
 */
public record PlayMF(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public PlayMF {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Channel, Digit}. */
    public static PlayMF of(String channel, String digit) {
        return new PlayMF(List.of(new AmiHeader("Channel", channel), new AmiHeader("Digit", digit)));
    }

    /** This action with header {@code Duration}. */
    public PlayMF duration(Duration value) {
        return new PlayMF(ActionHeaders.set(headers, "Duration", String.valueOf(value.toMillis())));
    }

    @Override
    public String name() {
        return "PlayMF";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
