// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * Progress of Asterisk's own tests; only builds with the test framework send it, as those of Debian do. Event class {@code test}.
 *
 * <p>Not in Asterisk's own documentation; as sent by 16 and 22.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record TestEvent(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code Type}; empty if it is missing. */
    public String type() {
        return message.first("Type", "");
    }

    /** Header {@code State}; empty if it is missing. */
    public String state() {
        return message.first("State", "");
    }

    /** Header {@code AppFunction}; empty if it is missing. */
    public String appFunction() {
        return message.first("AppFunction", "");
    }

    /** Header {@code AppLine}; empty if it is missing. */
    public String appLine() {
        return message.first("AppLine", "");
    }

    /** Header {@code AppFile}; empty if it is missing. */
    public String appFile() {
        return message.first("AppFile", "");
    }
}
