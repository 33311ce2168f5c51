// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.time.Duration;
import java.util.List;

/**
 * Plays a DTMF digit on a channel.
 *
 * @param headers what is sent behind the name
 */
public record PlayDTMF(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public PlayDTMF {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Channel, Digit}. */
    public static PlayDTMF of(String channel, String digit) {
        return new PlayDTMF(List.of(new AmiHeader("Channel", channel), new AmiHeader("Digit", digit)));
    }

    /** This action with header {@code Duration}. */
    public PlayDTMF duration(Duration value) {
        return new PlayDTMF(ActionHeaders.set(headers, "Duration", String.valueOf(value.toMillis())));
    }

    /** This action with header {@code Receive}. */
    public PlayDTMF receive(boolean value) {
        return new PlayDTMF(ActionHeaders.set(headers, "Receive", value ? "true" : "false"));
    }

    @Override
    public String name() {
        return "PlayDTMF";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
