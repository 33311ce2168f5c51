// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.internal.Fields;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Event {@code Parkinglot}. Event class {@code call}.
 *
 * <p>Not in Asterisk's own documentation; as sent by 16 and 22.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record Parkinglot(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code Name}; empty if it is missing. */
    public String nameHeader() {
        return message.first("Name", "");
    }

    /** Number in header {@code StartSpace}. */
    public OptionalInt startSpace() {
        return message.intValue("StartSpace");
    }

    /** Number in header {@code StopSpace}. */
    public OptionalInt stopSpace() {
        return message.intValue("StopSpace");
    }

    /** Time in header {@code Timeout}. */
    public Optional<Duration> timeout() {
        return Fields.seconds(message, "Timeout");
    }
}
