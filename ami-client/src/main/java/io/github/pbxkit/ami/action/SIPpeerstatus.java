// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Lists the states of peers of {@code chan_sip}, which went away with Asterisk 21.
 *
 * @param headers what is sent behind the name
 */
public record SIPpeerstatus(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public SIPpeerstatus {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: nothing. */
    public static SIPpeerstatus of() {
        return new SIPpeerstatus(List.of());
    }

    /** This action with header {@code Peer}. */
    public SIPpeerstatus peer(String value) {
        return new SIPpeerstatus(ActionHeaders.set(headers, "Peer", value));
    }

    @Override
    public String name() {
        return "SIPpeerstatus";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
