// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import java.util.Optional;

/**
 * Event {@code AOC-E}. Event class {@code aoc}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record AOCE(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Channel in the headers without prefix, if there is one. */
    public Optional<ChannelSnapshot> channel() {
        return message.has("Channel") ? Optional.of(new ChannelSnapshot(message, "")) : Optional.empty();
    }

    /** Header {@code ChargingAssociation}; empty if it is missing. */
    public String chargingAssociation() {
        return message.first("ChargingAssociation", "");
    }

    /** Header {@code Number}; empty if it is missing. */
    public String number() {
        return message.first("Number", "");
    }

    /** Header {@code Plan}; empty if it is missing. */
    public String plan() {
        return message.first("Plan", "");
    }

    /** Header {@code ID}; empty if it is missing. */
    public String id() {
        return message.first("ID", "");
    }

    /** Header {@code Charge}; empty if it is missing. */
    public String charge() {
        return message.first("Charge", "");
    }

    /** Header {@code Type}; empty if it is missing. */
    public String type() {
        return message.first("Type", "");
    }

    /** Header {@code BillingID}; empty if it is missing. */
    public String billingId() {
        return message.first("BillingID", "");
    }

    /** Header {@code TotalType}; empty if it is missing. */
    public String totalType() {
        return message.first("TotalType", "");
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

    /** Header {@code Units}; empty if it is missing. */
    public String units() {
        return message.first("Units", "");
    }

    /** Header {@code NumberOf}; empty if it is missing. */
    public String numberOf() {
        return message.first("NumberOf", "");
    }

    /** Header {@code TypeOf}; empty if it is missing. */
    public String typeOf() {
        return message.first("TypeOf", "");
    }
}
