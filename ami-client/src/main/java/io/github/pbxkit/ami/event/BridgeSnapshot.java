package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.codec.AmiMessage;
import java.util.OptionalInt;

/**
 * What an event says about a bridge, in a group of headers that all bridge events share. A text that is missing is empty.
 *
 * @param message the event's message
 * @param prefix what the names of this group's headers begin with, for example {@code To}; empty for most
 */
public record BridgeSnapshot(AmiMessage message, String prefix) {

    /** Its id. */
    public String uniqueId() {
        return text("BridgeUniqueid");
    }

    /** Kind, for example {@code basic} or {@code stasis}. */
    public String type() {
        return text("BridgeType");
    }

    /** How it mixes, for example {@code simple_bridge}. */
    public String technology() {
        return text("BridgeTechnology");
    }

    /** Who made it, for example {@code ConfBridge}. */
    public String creator() {
        return text("BridgeCreator");
    }

    /** The name that its creator gave it. */
    public String name() {
        return text("BridgeName");
    }

    /** How many channels are in it. */
    public OptionalInt numChannels() {
        return message.intValue(prefix + "BridgeNumChannels");
    }

    /** Whose picture is shown: {@code none}, {@code talker} or {@code single}. */
    public String videoSourceMode() {
        return text("BridgeVideoSourceMode");
    }

    /** Id of the channel whose picture is shown. */
    public String videoSource() {
        return text("BridgeVideoSource");
    }

    private String text(String name) {
        return message.first(prefix + name, "");
    }
}
