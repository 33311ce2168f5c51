// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import java.util.OptionalInt;

/**
 * An item of {@code SIPpeers} or {@code IAXpeerlist}. Event class {@code system}.
 *
 * <p>Not in Asterisk's own documentation; as sent by 16 and 22.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record PeerEntry(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code Channeltype}; empty if it is missing. */
    public String channeltype() {
        return message.first("Channeltype", "");
    }

    /** Header {@code ObjectName}; empty if it is missing. */
    public String objectName() {
        return message.first("ObjectName", "");
    }

    /** Header {@code ChanObjectType}; empty if it is missing. */
    public String chanObjectType() {
        return message.first("ChanObjectType", "");
    }

    /** Header {@code IPaddress}; empty if it is missing. */
    public String iPaddress() {
        return message.first("IPaddress", "");
    }

    /** Header {@code IPport}; empty if it is missing. */
    public String iPport() {
        return message.first("IPport", "");
    }

    /** Header {@code Dynamic}; empty if it is missing. */
    public String dynamic() {
        return message.first("Dynamic", "");
    }

    /** Header {@code AutoForcerport}; empty if it is missing. */
    public String autoForcerport() {
        return message.first("AutoForcerport", "");
    }

    /** Header {@code Forcerport}; empty if it is missing. */
    public String forcerport() {
        return message.first("Forcerport", "");
    }

    /** Header {@code AutoComedia}; empty if it is missing. */
    public String autoComedia() {
        return message.first("AutoComedia", "");
    }

    /** Header {@code Comedia}; empty if it is missing. */
    public String comedia() {
        return message.first("Comedia", "");
    }

    /** Header {@code VideoSupport}; empty if it is missing. */
    public String videoSupport() {
        return message.first("VideoSupport", "");
    }

    /** Header {@code TextSupport}; empty if it is missing. */
    public String textSupport() {
        return message.first("TextSupport", "");
    }

    /** Header {@code ACL}; empty if it is missing. */
    public String acl() {
        return message.first("ACL", "");
    }

    /** Header {@code Status}; empty if it is missing. */
    public String status() {
        return message.first("Status", "");
    }

    /** Header {@code RealtimeDevice}; empty if it is missing. */
    public String realtimeDevice() {
        return message.first("RealtimeDevice", "");
    }

    /** Header {@code Description}; empty if it is missing. */
    public String description() {
        return message.first("Description", "");
    }

    /** Header {@code Accountcode}; empty if it is missing. */
    public String accountcode() {
        return message.first("Accountcode", "");
    }

    /** Header {@code Trunk}; empty if it is missing. */
    public String trunk() {
        return message.first("Trunk", "");
    }

    /** Header {@code Encryption}; empty if it is missing. */
    public String encryption() {
        return message.first("Encryption", "");
    }

    /** Header {@code Mask}; empty if it is missing. */
    public String mask() {
        return message.first("Mask", "");
    }

    /** Number in header {@code Port}. */
    public OptionalInt port() {
        return message.intValue("Port");
    }
}
