// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import java.util.OptionalInt;

/**
 * Event {@code FAXStats}. Event class {@code reporting}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record FAXStats(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Number in header {@code CurrentSessions}. */
    public OptionalInt currentSessions() {
        return message.intValue("CurrentSessions");
    }

    /** Number in header {@code ReservedSessions}. */
    public OptionalInt reservedSessions() {
        return message.intValue("ReservedSessions");
    }

    /** Number in header {@code TransmitAttempts}. */
    public OptionalInt transmitAttempts() {
        return message.intValue("TransmitAttempts");
    }

    /** Number in header {@code ReceiveAttempts}. */
    public OptionalInt receiveAttempts() {
        return message.intValue("ReceiveAttempts");
    }

    /** Number in header {@code CompletedFAXes}. */
    public OptionalInt completedFaXes() {
        return message.intValue("CompletedFAXes");
    }

    /** Number in header {@code FailedFAXes}. */
    public OptionalInt failedFaXes() {
        return message.intValue("FailedFAXes");
    }
}
