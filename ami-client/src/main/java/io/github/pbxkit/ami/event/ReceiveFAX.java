// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import java.util.OptionalInt;

/**
 * Event {@code ReceiveFAX}. Event class {@code call}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record ReceiveFAX(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Channel in the headers without prefix. */
    public ChannelSnapshot channel() {
        return new ChannelSnapshot(message, "");
    }

    /** Header {@code LocalStationID}; empty if it is missing. */
    public String localStationId() {
        return message.first("LocalStationID", "");
    }

    /** Header {@code RemoteStationID}; empty if it is missing. */
    public String remoteStationId() {
        return message.first("RemoteStationID", "");
    }

    /** Number in header {@code PagesTransferred}. */
    public OptionalInt pagesTransferred() {
        return message.intValue("PagesTransferred");
    }

    /** Header {@code Resolution}; empty if it is missing. */
    public String resolution() {
        return message.first("Resolution", "");
    }

    /** Header {@code TransferRate}; empty if it is missing. */
    public String transferRate() {
        return message.first("TransferRate", "");
    }

    /** Header {@code FileName}; empty if it is missing. */
    public String fileName() {
        return message.first("FileName", "");
    }
}
