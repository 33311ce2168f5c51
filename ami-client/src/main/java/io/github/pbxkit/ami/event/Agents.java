// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.internal.Fields;
import java.time.Duration;
import java.util.Optional;

/**
 * Event {@code Agents}. Event class {@code agent}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record Agents(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code Agent}; empty if it is missing. */
    public String agent() {
        return message.first("Agent", "");
    }

    /** Header {@code Name}; empty if it is missing. */
    public String nameHeader() {
        return message.first("Name", "");
    }

    /** Header {@code Status}; empty if it is missing. */
    public String status() {
        return message.first("Status", "");
    }

    /** Header {@code TalkingToChan}; empty if it is missing. */
    public String talkingToChan() {
        return message.first("TalkingToChan", "");
    }

    /** Header {@code CallStarted}; empty if it is missing. */
    public String callStarted() {
        return message.first("CallStarted", "");
    }

    /** Time in header {@code LoggedInTime}. */
    public Optional<Duration> loggedInTime() {
        return Fields.seconds(message, "LoggedInTime");
    }

    /** Channel in the headers without prefix. */
    public ChannelSnapshot channel() {
        return new ChannelSnapshot(message, "");
    }
}
