// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.internal.Fields;
import java.time.Duration;
import java.util.Optional;

/**
 * An item of {@code Status}: one channel in detail. Event class {@code call}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record Status(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Channel in the headers without prefix, if there is one. */
    public Optional<ChannelSnapshot> channel() {
        return message.has("Channel") ? Optional.of(new ChannelSnapshot(message, "")) : Optional.empty();
    }

    /** Header {@code Type}; empty if it is missing. */
    public String type() {
        return message.first("Type", "");
    }

    /** Header {@code DNID}; empty if it is missing. */
    public String dnid() {
        return message.first("DNID", "");
    }

    /** Header {@code EffectiveConnectedLineNum}; empty if it is missing. */
    public String effectiveConnectedLineNum() {
        return message.first("EffectiveConnectedLineNum", "");
    }

    /** Header {@code EffectiveConnectedLineName}; empty if it is missing. */
    public String effectiveConnectedLineName() {
        return message.first("EffectiveConnectedLineName", "");
    }

    /** Time in header {@code TimeToHangup}. */
    public Optional<Duration> timeToHangup() {
        return Fields.seconds(message, "TimeToHangup");
    }

    /** Header {@code BridgeID}; empty if it is missing. */
    public String bridgeId() {
        return message.first("BridgeID", "");
    }

    /** Header {@code Application}; empty if it is missing. */
    public String application() {
        return message.first("Application", "");
    }

    /** Header {@code Data}; empty if it is missing. */
    public String data() {
        return message.first("Data", "");
    }

    /** Header {@code Nativeformats}; empty if it is missing. */
    public String nativeformats() {
        return message.first("Nativeformats", "");
    }

    /** Header {@code Readformat}; empty if it is missing. */
    public String readformat() {
        return message.first("Readformat", "");
    }

    /** Header {@code Readtrans}; empty if it is missing. */
    public String readtrans() {
        return message.first("Readtrans", "");
    }

    /** Header {@code Writeformat}; empty if it is missing. */
    public String writeformat() {
        return message.first("Writeformat", "");
    }

    /** Header {@code Writetrans}; empty if it is missing. */
    public String writetrans() {
        return message.first("Writetrans", "");
    }

    /** Header {@code Callgroup}; empty if it is missing. */
    public String callgroup() {
        return message.first("Callgroup", "");
    }

    /** Header {@code Pickupgroup}; empty if it is missing. */
    public String pickupgroup() {
        return message.first("Pickupgroup", "");
    }

    /** Time in header {@code Seconds}. */
    public Optional<Duration> seconds() {
        return Fields.seconds(message, "Seconds");
    }
}
