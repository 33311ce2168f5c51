// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Lists the peers of {@code chan_sip}, which went away with Asterisk 21.
 *
 * @param headers what is sent behind the name
 */
public record SIPpeers(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public SIPpeers {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: nothing. */
    public static SIPpeers of() {
        return new SIPpeers(List.of());
    }

    @Override
    public String name() {
        return "SIPpeers";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
