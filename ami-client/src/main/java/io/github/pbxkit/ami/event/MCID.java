// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;

/**
 * Event {@code MCID}. Event class {@code call}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record MCID(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Channel in the headers without prefix. */
    public ChannelSnapshot channel() {
        return new ChannelSnapshot(message, "");
    }

    /** Header {@code MCallerIDNumValid}; empty if it is missing. */
    public String mCallerIdNumValid() {
        return message.first("MCallerIDNumValid", "");
    }

    /** Header {@code MCallerIDNum}; empty if it is missing. */
    public String mCallerIdNum() {
        return message.first("MCallerIDNum", "");
    }

    /** Header {@code MCallerIDton}; empty if it is missing. */
    public String mCallerIDton() {
        return message.first("MCallerIDton", "");
    }

    /** Header {@code MCallerIDNumPlan}; empty if it is missing. */
    public String mCallerIdNumPlan() {
        return message.first("MCallerIDNumPlan", "");
    }

    /** Header {@code MCallerIDNumPres}; empty if it is missing. */
    public String mCallerIdNumPres() {
        return message.first("MCallerIDNumPres", "");
    }

    /** Header {@code MCallerIDNameValid}; empty if it is missing. */
    public String mCallerIdNameValid() {
        return message.first("MCallerIDNameValid", "");
    }

    /** Header {@code MCallerIDName}; empty if it is missing. */
    public String mCallerIdName() {
        return message.first("MCallerIDName", "");
    }

    /** Header {@code MCallerIDNameCharSet}; empty if it is missing. */
    public String mCallerIdNameCharSet() {
        return message.first("MCallerIDNameCharSet", "");
    }

    /** Header {@code MCallerIDNamePres}; empty if it is missing. */
    public String mCallerIdNamePres() {
        return message.first("MCallerIDNamePres", "");
    }

    /** Header {@code MCallerIDSubaddr}; empty if it is missing. */
    public String mCallerIdSubaddr() {
        return message.first("MCallerIDSubaddr", "");
    }

    /** Header {@code MCallerIDSubaddrType}; empty if it is missing. */
    public String mCallerIdSubaddrType() {
        return message.first("MCallerIDSubaddrType", "");
    }

    /** Header {@code MCallerIDSubaddrOdd}; empty if it is missing. */
    public String mCallerIdSubaddrOdd() {
        return message.first("MCallerIDSubaddrOdd", "");
    }

    /** Header {@code MCallerIDPres}; empty if it is missing. */
    public String mCallerIdPres() {
        return message.first("MCallerIDPres", "");
    }

    /** Header {@code MConnectedIDNumValid}; empty if it is missing. */
    public String mConnectedIdNumValid() {
        return message.first("MConnectedIDNumValid", "");
    }

    /** Header {@code MConnectedIDNum}; empty if it is missing. */
    public String mConnectedIdNum() {
        return message.first("MConnectedIDNum", "");
    }

    /** Header {@code MConnectedIDton}; empty if it is missing. */
    public String mConnectedIDton() {
        return message.first("MConnectedIDton", "");
    }

    /** Header {@code MConnectedIDNumPlan}; empty if it is missing. */
    public String mConnectedIdNumPlan() {
        return message.first("MConnectedIDNumPlan", "");
    }

    /** Header {@code MConnectedIDNumPres}; empty if it is missing. */
    public String mConnectedIdNumPres() {
        return message.first("MConnectedIDNumPres", "");
    }

    /** Header {@code MConnectedIDNameValid}; empty if it is missing. */
    public String mConnectedIdNameValid() {
        return message.first("MConnectedIDNameValid", "");
    }

    /** Header {@code MConnectedIDName}; empty if it is missing. */
    public String mConnectedIdName() {
        return message.first("MConnectedIDName", "");
    }

    /** Header {@code MConnectedIDNameCharSet}; empty if it is missing. */
    public String mConnectedIdNameCharSet() {
        return message.first("MConnectedIDNameCharSet", "");
    }

    /** Header {@code MConnectedIDNamePres}; empty if it is missing. */
    public String mConnectedIdNamePres() {
        return message.first("MConnectedIDNamePres", "");
    }

    /** Header {@code MConnectedIDSubaddr}; empty if it is missing. */
    public String mConnectedIdSubaddr() {
        return message.first("MConnectedIDSubaddr", "");
    }

    /** Header {@code MConnectedIDSubaddrType}; empty if it is missing. */
    public String mConnectedIdSubaddrType() {
        return message.first("MConnectedIDSubaddrType", "");
    }

    /** Header {@code MConnectedIDSubaddrOdd}; empty if it is missing. */
    public String mConnectedIdSubaddrOdd() {
        return message.first("MConnectedIDSubaddrOdd", "");
    }

    /** Header {@code MConnectedIDPres}; empty if it is missing. */
    public String mConnectedIdPres() {
        return message.first("MConnectedIDPres", "");
    }
}
