// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * {@code chan_sip}, which went away with Asterisk 21, has asked a peer for a sign of life. Event class {@code call}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record SIPQualifyPeerDone(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code Peer}; empty if it is missing. */
    public String peer() {
        return message.first("Peer", "");
    }
}
