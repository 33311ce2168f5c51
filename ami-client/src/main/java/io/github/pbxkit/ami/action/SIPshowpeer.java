// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Shows a peer of {@code chan_sip}, which went away with Asterisk 21.
 *
 * @param headers what is sent behind the name
 */
public record SIPshowpeer(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public SIPshowpeer {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Peer}. */
    public static SIPshowpeer of(String peer) {
        return new SIPshowpeer(List.of(new AmiHeader("Peer", peer)));
    }

    @Override
    public String name() {
        return "SIPshowpeer";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
