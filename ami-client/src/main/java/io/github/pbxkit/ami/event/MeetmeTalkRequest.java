// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * Event {@code MeetmeTalkRequest}. Event class {@code call}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record MeetmeTalkRequest(AmiMessage message, AmiOrigin origin) implements KnownEvent {

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

    /** Header {@code Duration}; empty if it is missing. */
    public String duration() {
        return message.first("Duration", "");
    }

    /** Header {@code Status}; empty if it is missing. */
    public String status() {
        return message.first("Status", "");
    }
}
