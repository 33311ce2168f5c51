// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.internal.Fields;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Event {@code ConfbridgeList}. Event class {@code reporting}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record ConfbridgeList(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code Conference}; empty if it is missing. */
    public String conference() {
        return message.first("Conference", "");
    }

    /** Whether header {@code Admin} says yes. */
    public Optional<Boolean> admin() {
        return Fields.bool(message, "Admin");
    }

    /** Whether header {@code MarkedUser} says yes. */
    public Optional<Boolean> markedUser() {
        return Fields.bool(message, "MarkedUser");
    }

    /** Whether header {@code WaitMarked} says yes. */
    public Optional<Boolean> waitMarked() {
        return Fields.bool(message, "WaitMarked");
    }

    /** Whether header {@code EndMarked} says yes. */
    public Optional<Boolean> endMarked() {
        return Fields.bool(message, "EndMarked");
    }

    /** Number in header {@code Waiting}. */
    public OptionalInt waiting() {
        return message.intValue("Waiting");
    }

    /** Whether header {@code Muted} says yes. */
    public Optional<Boolean> muted() {
        return Fields.bool(message, "Muted");
    }

    /** Whether header {@code Talking} says yes. */
    public Optional<Boolean> talking() {
        return Fields.bool(message, "Talking");
    }

    /** Header {@code AnsweredTime}; empty if it is missing. */
    public String answeredTime() {
        return message.first("AnsweredTime", "");
    }

    /** Channel in the headers without prefix. */
    public ChannelSnapshot channel() {
        return new ChannelSnapshot(message, "");
    }

    /** Header {@code EndMarkedAny}; empty if it is missing. */
    public String endMarkedAny() {
        return message.first("EndMarkedAny", "");
    }
}
