// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Lists the states of all devices, those of queues and mailboxes included. Needs {@code res_manager_devicestate}.
 *
 * @param headers what is sent behind the name
 */
public record DeviceStateList(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public DeviceStateList {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: nothing. */
    public static DeviceStateList of() {
        return new DeviceStateList(List.of());
    }

    @Override
    public String name() {
        return "DeviceStateList";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
