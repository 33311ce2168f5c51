// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.internal.Fields;
import java.time.Duration;
import java.util.Optional;

/**
 * Event {@code AgentLogoff}. Event class {@code agent}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record AgentLogoff(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Channel in the headers without prefix. */
    public ChannelSnapshot channel() {
        return new ChannelSnapshot(message, "");
    }

    /** Header {@code Agent}; empty if it is missing. */
    public String agent() {
        return message.first("Agent", "");
    }

    /** Time in header {@code Logintime}. */
    public Optional<Duration> logintime() {
        return Fields.seconds(message, "Logintime");
    }
}
