// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * A call was transferred after the two had talked. Event class {@code call}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record AttendedTransfer(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code Result}; empty if it is missing. */
    public String result() {
        return message.first("Result", "");
    }

    /** Channel in the headers with prefix {@code OrigTransferer}. */
    public ChannelSnapshot origTransfererChannel() {
        return new ChannelSnapshot(message, "OrigTransferer");
    }

    /** Bridge in the headers with prefix {@code Orig}. */
    public BridgeSnapshot origBridge() {
        return new BridgeSnapshot(message, "Orig");
    }

    /** Channel in the headers with prefix {@code SecondTransferer}. */
    public ChannelSnapshot secondTransfererChannel() {
        return new ChannelSnapshot(message, "SecondTransferer");
    }

    /** Bridge in the headers with prefix {@code Second}. */
    public BridgeSnapshot secondBridge() {
        return new BridgeSnapshot(message, "Second");
    }

    /** Header {@code DestType}; empty if it is missing. */
    public String destType() {
        return message.first("DestType", "");
    }

    /** Header {@code DestBridgeUniqueid}; empty if it is missing. */
    public String destBridgeUniqueid() {
        return message.first("DestBridgeUniqueid", "");
    }

    /** Header {@code DestApp}; empty if it is missing. */
    public String destApp() {
        return message.first("DestApp", "");
    }

    /** Channel in the headers with prefix {@code LocalOne}. */
    public ChannelSnapshot localOneChannel() {
        return new ChannelSnapshot(message, "LocalOne");
    }

    /** Channel in the headers with prefix {@code LocalTwo}. */
    public ChannelSnapshot localTwoChannel() {
        return new ChannelSnapshot(message, "LocalTwo");
    }

    /** Header {@code DestTransfererChannel}; empty if it is missing. */
    public String destTransfererChannel() {
        return message.first("DestTransfererChannel", "");
    }

    /** Channel in the headers with prefix {@code Transferee}. */
    public ChannelSnapshot transfereeChannel() {
        return new ChannelSnapshot(message, "Transferee");
    }

    /** Channel in the headers with prefix {@code TransferTarget}. */
    public ChannelSnapshot transferTargetChannel() {
        return new ChannelSnapshot(message, "TransferTarget");
    }
}
