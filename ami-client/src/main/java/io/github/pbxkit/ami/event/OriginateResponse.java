// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import java.util.OptionalInt;

/**
 * The outcome of an asynchronous Originate, for everybody to see: compare the ActionID. Its channel variables are written with the channel in the key. Event class {@code call}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record OriginateResponse(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code ActionID}; empty if it is missing. */
    public String actionId() {
        return message.first("ActionID", "");
    }

    /** Header {@code Response}; empty if it is missing. */
    public String response() {
        return message.first("Response", "");
    }

    /** Header {@code Channel}; empty if it is missing. */
    public String channel() {
        return message.first("Channel", "");
    }

    /** Header {@code Context}; empty if it is missing. */
    public String context() {
        return message.first("Context", "");
    }

    /** Header {@code Exten}; empty if it is missing. */
    public String exten() {
        return message.first("Exten", "");
    }

    /** Header {@code Application}; empty if it is missing. */
    public String application() {
        return message.first("Application", "");
    }

    /** Header {@code Data}; empty if it is missing. */
    public String data() {
        return message.first("Data", "");
    }

    /** Number in header {@code Reason}. */
    public OptionalInt reason() {
        return message.intValue("Reason");
    }

    /** Header {@code Uniqueid}; empty if it is missing. */
    public String uniqueid() {
        return message.first("Uniqueid", "");
    }

    /** Header {@code CallerIDNum}; empty if it is missing. */
    public String callerIdNum() {
        return message.first("CallerIDNum", "");
    }

    /** Header {@code CallerIDName}; empty if it is missing. */
    public String callerIdName() {
        return message.first("CallerIDName", "");
    }
}
