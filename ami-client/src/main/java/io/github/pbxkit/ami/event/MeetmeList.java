// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.internal.Fields;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Event {@code MeetmeList}. Event class {@code call}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record MeetmeList(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code Conference}; empty if it is missing. */
    public String conference() {
        return message.first("Conference", "");
    }

    /** Number in header {@code UserNumber}. */
    public OptionalInt userNumber() {
        return message.intValue("UserNumber");
    }

    /** Header {@code CallerIDNum}; empty if it is missing. */
    public String callerIdNum() {
        return message.first("CallerIDNum", "");
    }

    /** Header {@code CallerIDName} with its escapes resolved; empty if it is missing. */
    public String callerIdName() {
        return message.unescaped("CallerIDName").orElse("");
    }

    /** Header {@code ConnectedLineNum}; empty if it is missing. */
    public String connectedLineNum() {
        return message.first("ConnectedLineNum", "");
    }

    /** Header {@code ConnectedLineName} with its escapes resolved; empty if it is missing. */
    public String connectedLineName() {
        return message.unescaped("ConnectedLineName").orElse("");
    }

    /** Header {@code Channel}; empty if it is missing. */
    public String channel() {
        return message.first("Channel", "");
    }

    /** Whether header {@code Admin} says yes. */
    public Optional<Boolean> admin() {
        return Fields.bool(message, "Admin");
    }

    /** Header {@code Role}; empty if it is missing. */
    public String role() {
        return message.first("Role", "");
    }

    /** Whether header {@code MarkedUser} says yes. */
    public Optional<Boolean> markedUser() {
        return Fields.bool(message, "MarkedUser");
    }

    /** Whether header {@code Muted} says yes. */
    public Optional<Boolean> muted() {
        return Fields.bool(message, "Muted");
    }

    /** Whether header {@code Talking} says yes. */
    public Optional<Boolean> talking() {
        return Fields.bool(message, "Talking");
    }
}
