// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * A channel event record. Needs {@code cel_manager}. Event class {@code call}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record CEL(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code EventName}; empty if it is missing. */
    public String eventName() {
        return message.first("EventName", "");
    }

    /** Header {@code AccountCode}; empty if it is missing. */
    public String accountCode() {
        return message.first("AccountCode", "");
    }

    /** Header {@code CallerIDnum}; empty if it is missing. */
    public String callerIDnum() {
        return message.first("CallerIDnum", "");
    }

    /** Header {@code CallerIDname}; empty if it is missing. */
    public String callerIDname() {
        return message.first("CallerIDname", "");
    }

    /** Header {@code CallerIDani}; empty if it is missing. */
    public String callerIDani() {
        return message.first("CallerIDani", "");
    }

    /** Header {@code CallerIDrdnis}; empty if it is missing. */
    public String callerIDrdnis() {
        return message.first("CallerIDrdnis", "");
    }

    /** Header {@code CallerIDdnid}; empty if it is missing. */
    public String callerIDdnid() {
        return message.first("CallerIDdnid", "");
    }

    /** Header {@code Exten}; empty if it is missing. */
    public String exten() {
        return message.first("Exten", "");
    }

    /** Header {@code Context}; empty if it is missing. */
    public String context() {
        return message.first("Context", "");
    }

    /** Header {@code Application}; empty if it is missing. */
    public String application() {
        return message.first("Application", "");
    }

    /** Header {@code AppData}; empty if it is missing. */
    public String appData() {
        return message.first("AppData", "");
    }

    /** Header {@code EventTime}; empty if it is missing. */
    public String eventTime() {
        return message.first("EventTime", "");
    }

    /** Header {@code AMAFlags}; empty if it is missing. */
    public String amaFlags() {
        return message.first("AMAFlags", "");
    }

    /** Header {@code UniqueID}; empty if it is missing. */
    public String uniqueId() {
        return message.first("UniqueID", "");
    }

    /** Header {@code LinkedID}; empty if it is missing. */
    public String linkedId() {
        return message.first("LinkedID", "");
    }

    /** Header {@code UserField}; empty if it is missing. */
    public String userField() {
        return message.first("UserField", "");
    }

    /** Header {@code Peer}; empty if it is missing. */
    public String peer() {
        return message.first("Peer", "");
    }

    /** Header {@code PeerAccount}; empty if it is missing. */
    public String peerAccount() {
        return message.first("PeerAccount", "");
    }

    /** Header {@code Extra}; empty if it is missing. */
    public String extra() {
        return message.first("Extra", "");
    }

    /** Header {@code Channel}; empty if it is missing. */
    public String channel() {
        return message.first("Channel", "");
    }
}
