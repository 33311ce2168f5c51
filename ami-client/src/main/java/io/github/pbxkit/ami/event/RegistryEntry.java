// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import java.util.OptionalInt;

/**
 * Event {@code RegistryEntry}. Event class {@code system}.
 *
 * <p>Not in Asterisk's own documentation; as sent by 16 and 22.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record RegistryEntry(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code Host}; empty if it is missing. */
    public String host() {
        return message.first("Host", "");
    }

    /** Number in header {@code Port}. */
    public OptionalInt port() {
        return message.intValue("Port");
    }

    /** Header {@code Username}; empty if it is missing. */
    public String username() {
        return message.first("Username", "");
    }

    /** Header {@code Domain}; empty if it is missing. */
    public String domain() {
        return message.first("Domain", "");
    }

    /** Header {@code DNSMGR}; empty if it is missing. */
    public String dnsmgr() {
        return message.first("DNSMGR", "");
    }

    /** Header {@code Refresh}; empty if it is missing. */
    public String refresh() {
        return message.first("Refresh", "");
    }

    /** Header {@code State}; empty if it is missing. */
    public String state() {
        return message.first("State", "");
    }

    /** Header {@code RegistrationTime}; empty if it is missing. */
    public String registrationTime() {
        return message.first("RegistrationTime", "");
    }
}
