// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * A channel went on to another step of the dialplan. Needs the read class {@code dialplan}. Event class {@code dialplan}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record NewExten(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Channel in the headers without prefix. */
    public ChannelSnapshot channel() {
        return new ChannelSnapshot(message, "");
    }

    /** Header {@code Extension}; empty if it is missing. */
    public String extension() {
        return message.first("Extension", "");
    }

    /** Header {@code Application}; empty if it is missing. */
    public String application() {
        return message.first("Application", "");
    }

    /** Header {@code AppData}; empty if it is missing. */
    public String appData() {
        return message.first("AppData", "");
    }
}
