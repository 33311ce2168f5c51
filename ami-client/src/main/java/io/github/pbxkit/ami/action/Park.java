// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.time.Duration;
import java.util.List;

/**
 * Parks a channel.
 *
 * @param headers what is sent behind the name
 */
public record Park(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public Park {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Channel}. */
    public static Park of(String channel) {
        return new Park(List.of(new AmiHeader("Channel", channel)));
    }

    /** This action with header {@code TimeoutChannel}. */
    public Park timeoutChannel(String value) {
        return new Park(ActionHeaders.set(headers, "TimeoutChannel", value));
    }

    /** This action with header {@code AnnounceChannel}. */
    public Park announceChannel(String value) {
        return new Park(ActionHeaders.set(headers, "AnnounceChannel", value));
    }

    /** This action with header {@code Timeout}. */
    public Park timeout(Duration value) {
        return new Park(ActionHeaders.set(headers, "Timeout", String.valueOf(value.toMillis())));
    }

    /** This action with header {@code Parkinglot}. */
    public Park parkinglot(String value) {
        return new Park(ActionHeaders.set(headers, "Parkinglot", value));
    }

    /** This action with header {@code ParkingSpace}. */
    public Park parkingSpace(String value) {
        return new Park(ActionHeaders.set(headers, "ParkingSpace", value));
    }

    @Override
    public String name() {
        return "Park";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
