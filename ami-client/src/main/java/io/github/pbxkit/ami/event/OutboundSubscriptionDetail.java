// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * Event {@code OutboundSubscriptionDetail}. Event class {@code command}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record OutboundSubscriptionDetail(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code Role}; empty if it is missing. */
    public String role() {
        return message.first("Role", "");
    }

    /** Header {@code Endpoint}; empty if it is missing. */
    public String endpoint() {
        return message.first("Endpoint", "");
    }

    /** Header {@code Callid}; empty if it is missing. */
    public String callid() {
        return message.first("Callid", "");
    }

    /** Header {@code State}; empty if it is missing. */
    public String state() {
        return message.first("State", "");
    }

    /** Header {@code Callerid}; empty if it is missing. */
    public String callerid() {
        return message.first("Callerid", "");
    }

    /** Header {@code SubscriptionType}; empty if it is missing. */
    public String subscriptionType() {
        return message.first("SubscriptionType", "");
    }

    /** Header {@code Extension}; empty if it is missing. */
    public String extension() {
        return message.first("Extension", "");
    }

    /** Header {@code ExtensionStates}; empty if it is missing. */
    public String extensionStates() {
        return message.first("ExtensionStates", "");
    }

    /** Header {@code Mailboxes}; empty if it is missing. */
    public String mailboxes() {
        return message.first("Mailboxes", "");
    }
}
