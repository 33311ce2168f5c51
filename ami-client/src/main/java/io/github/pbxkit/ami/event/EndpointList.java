// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import java.util.OptionalInt;

/**
 * Event {@code EndpointList}. Event class {@code command}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record EndpointList(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code ObjectType}; empty if it is missing. */
    public String objectType() {
        return message.first("ObjectType", "");
    }

    /** Header {@code ObjectName}; empty if it is missing. */
    public String objectName() {
        return message.first("ObjectName", "");
    }

    /** Header {@code Transport}; empty if it is missing. */
    public String transport() {
        return message.first("Transport", "");
    }

    /** Header {@code Aor}; empty if it is missing. */
    public String aor() {
        return message.first("Aor", "");
    }

    /** Header {@code Auths}; empty if it is missing. */
    public String auths() {
        return message.first("Auths", "");
    }

    /** Header {@code OutboundAuths}; empty if it is missing. */
    public String outboundAuths() {
        return message.first("OutboundAuths", "");
    }

    /** Header {@code DeviceState}; empty if it is missing. */
    public String deviceState() {
        return message.first("DeviceState", "");
    }

    /** Number in header {@code ActiveChannels}. */
    public OptionalInt activeChannels() {
        return message.intValue("ActiveChannels");
    }

    /** Header {@code Contacts}; empty if it is missing. */
    public String contacts() {
        return message.first("Contacts", "");
    }
}
