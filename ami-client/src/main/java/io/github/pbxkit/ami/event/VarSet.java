// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * A variable of a channel was set. Needs the read class {@code dialplan}. Event class {@code dialplan}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record VarSet(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Channel in the headers without prefix. */
    public ChannelSnapshot channel() {
        return new ChannelSnapshot(message, "");
    }

    /** Header {@code Variable}; empty if it is missing. */
    public String variable() {
        return message.first("Variable", "");
    }

    /** Header {@code Value} with its escapes resolved; empty if it is missing. */
    public String value() {
        return message.unescaped("Value").orElse("");
    }
}
