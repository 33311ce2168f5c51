// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * Event {@code ResourceListDetail}. Event class {@code command}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record ResourceListDetail(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code ObjectType}; empty if it is missing. */
    public String objectType() {
        return message.first("ObjectType", "");
    }

    /** Header {@code ObjectName}; empty if it is missing. */
    public String objectName() {
        return message.first("ObjectName", "");
    }

    /** Header {@code FullState}; empty if it is missing. */
    public String fullState() {
        return message.first("FullState", "");
    }

    /** Header {@code ListItem}; empty if it is missing. */
    public String listItem() {
        return message.first("ListItem", "");
    }

    /** Header {@code NotificationBatchInterval}; empty if it is missing. */
    public String notificationBatchInterval() {
        return message.first("NotificationBatchInterval", "");
    }

    /** Header {@code ResourceDisplayName}; empty if it is missing. */
    public String resourceDisplayName() {
        return message.first("ResourceDisplayName", "");
    }
}
