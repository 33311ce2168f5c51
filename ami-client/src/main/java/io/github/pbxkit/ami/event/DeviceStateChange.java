// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * The state of a device changed. Does not say who changed it, and is not sent when the same state is set again (Asterisk 16 and 22). Also an item of {@code DeviceStateList}. Event class {@code call}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record DeviceStateChange(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code Device}; empty if it is missing. */
    public String device() {
        return message.first("Device", "");
    }

    /** Header {@code State} as one of the known words. */
    public DeviceState state() {
        return DeviceState.of(message.first("State", ""));
    }
}
