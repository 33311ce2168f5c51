// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code DAHDIShowChannels}.
 *
 * @param headers what is sent behind the name
 */
public record DAHDIShowChannels(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public DAHDIShowChannels {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: nothing. */
    public static DAHDIShowChannels of() {
        return new DAHDIShowChannels(List.of());
    }

    /** This action with header {@code DAHDIChannel}. */
    public DAHDIShowChannels dahdiChannel(String value) {
        return new DAHDIShowChannels(ActionHeaders.set(headers, "DAHDIChannel", value));
    }

    @Override
    public String name() {
        return "DAHDIShowChannels";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
