// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * Event {@code MeetmeJoin}. Event class {@code call}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record MeetmeJoin(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code Meetme}; empty if it is missing. */
    public String meetme() {
        return message.first("Meetme", "");
    }

    /** Header {@code User}; empty if it is missing. */
    public String user() {
        return message.first("User", "");
    }

    /** Channel in the headers without prefix. */
    public ChannelSnapshot channel() {
        return new ChannelSnapshot(message, "");
    }
}
