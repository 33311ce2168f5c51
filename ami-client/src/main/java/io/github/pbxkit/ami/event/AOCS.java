// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import java.util.Optional;

/**
 * Event {@code AOC-S}. Event class {@code aoc}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record AOCS(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Channel in the headers without prefix, if there is one. */
    public Optional<ChannelSnapshot> channel() {
        return message.has("Channel") ? Optional.of(new ChannelSnapshot(message, "")) : Optional.empty();
    }

    /** Header {@code Chargeable}; empty if it is missing. */
    public String chargeable() {
        return message.first("Chargeable", "");
    }

    /** Header {@code RateType}; empty if it is missing. */
    public String rateType() {
        return message.first("RateType", "");
    }

    /** Header {@code Currency}; empty if it is missing. */
    public String currency() {
        return message.first("Currency", "");
    }

    /** Header {@code Name}; empty if it is missing. */
    public String nameHeader() {
        return message.first("Name", "");
    }

    /** Header {@code Cost}; empty if it is missing. */
    public String cost() {
        return message.first("Cost", "");
    }

    /** Header {@code Multiplier}; empty if it is missing. */
    public String multiplier() {
        return message.first("Multiplier", "");
    }

    /** Header {@code ChargingType}; empty if it is missing. */
    public String chargingType() {
        return message.first("ChargingType", "");
    }

    /** Header {@code StepFunction}; empty if it is missing. */
    public String stepFunction() {
        return message.first("StepFunction", "");
    }

    /** Header {@code Granularity}; empty if it is missing. */
    public String granularity() {
        return message.first("Granularity", "");
    }

    /** Header {@code Length}; empty if it is missing. */
    public String length() {
        return message.first("Length", "");
    }

    /** Header {@code Scale}; empty if it is missing. */
    public String scale() {
        return message.first("Scale", "");
    }

    /** Header {@code Unit}; empty if it is missing. */
    public String unit() {
        return message.first("Unit", "");
    }

    /** Header {@code SpecialCode}; empty if it is missing. */
    public String specialCode() {
        return message.first("SpecialCode", "");
    }
}
