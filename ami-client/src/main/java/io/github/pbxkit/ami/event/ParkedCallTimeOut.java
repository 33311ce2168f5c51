// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.internal.Fields;
import java.time.Duration;
import java.util.Optional;

/**
 * A parked call waited too long. Event class {@code call}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record ParkedCallTimeOut(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Channel in the headers with prefix {@code Parkee}. */
    public ChannelSnapshot parkeeChannel() {
        return new ChannelSnapshot(message, "Parkee");
    }

    /** Channel in the headers with prefix {@code Parker}. */
    public ChannelSnapshot parkerChannel() {
        return new ChannelSnapshot(message, "Parker");
    }

    /** Header {@code ParkerDialString}; empty if it is missing. */
    public String parkerDialString() {
        return message.first("ParkerDialString", "");
    }

    /** Header {@code Parkinglot}; empty if it is missing. */
    public String parkinglot() {
        return message.first("Parkinglot", "");
    }

    /** Header {@code ParkingSpace}; empty if it is missing. */
    public String parkingSpace() {
        return message.first("ParkingSpace", "");
    }

    /** Time in header {@code ParkingTimeout}. */
    public Optional<Duration> parkingTimeout() {
        return Fields.seconds(message, "ParkingTimeout");
    }

    /** Time in header {@code ParkingDuration}. */
    public Optional<Duration> parkingDuration() {
        return Fields.seconds(message, "ParkingDuration");
    }
}
