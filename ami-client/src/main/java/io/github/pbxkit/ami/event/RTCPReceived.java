// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A report about a media stream came in. Needs the read class {@code reporting}. Event class {@code reporting}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record RTCPReceived(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Channel in the headers without prefix. */
    public ChannelSnapshot channel() {
        return new ChannelSnapshot(message, "");
    }

    /** Header {@code SSRC}; empty if it is missing. */
    public String ssrc() {
        return message.first("SSRC", "");
    }

    /** Header {@code PT}; empty if it is missing. */
    public String pt() {
        return message.first("PT", "");
    }

    /** Header {@code From}; empty if it is missing. */
    public String from() {
        return message.first("From", "");
    }

    /** Header {@code RTT}; empty if it is missing. */
    public String rtt() {
        return message.first("RTT", "");
    }

    /** Number in header {@code ReportCount}. */
    public OptionalInt reportCount() {
        return message.intValue("ReportCount");
    }

    /** Header {@code SentNTP}; empty if it is missing. */
    public String sentNtp() {
        return message.first("SentNTP", "");
    }

    /** Number in header {@code SentRTP}. */
    public OptionalLong sentRtp() {
        return message.longValue("SentRTP");
    }

    /** Number in header {@code SentPackets}. */
    public OptionalInt sentPackets() {
        return message.intValue("SentPackets");
    }

    /** Number in header {@code SentOctets}. */
    public OptionalInt sentOctets() {
        return message.intValue("SentOctets");
    }

    /** Header {@code To}; empty if it is missing. */
    public String to() {
        return message.first("To", "");
    }

    /** Header {@code ReportXSourceSSRC}; empty if it is missing. */
    public String reportSourceSsrc(int report) {
        return message.first("Report" + report + "SourceSSRC", "");
    }

    /** Header {@code ReportXFractionLost}; empty if it is missing. */
    public String reportFractionLost(int report) {
        return message.first("Report" + report + "FractionLost", "");
    }

    /** Number in header {@code ReportXCumulativeLost}. */
    public OptionalInt reportCumulativeLost(int report) {
        return message.intValue("Report" + report + "CumulativeLost");
    }

    /** Number in header {@code ReportXHighestSequence}. */
    public OptionalInt reportHighestSequence(int report) {
        return message.intValue("Report" + report + "HighestSequence");
    }

    /** Number in header {@code ReportXSequenceNumberCycles}. */
    public OptionalInt reportSequenceNumberCycles(int report) {
        return message.intValue("Report" + report + "SequenceNumberCycles");
    }

    /** Number in header {@code ReportXIAJitter}. */
    public OptionalInt reportIaJitter(int report) {
        return message.intValue("Report" + report + "IAJitter");
    }

    /** Header {@code ReportXLSR}; empty if it is missing. */
    public String reportLsr(int report) {
        return message.first("Report" + report + "LSR", "");
    }

    /** Header {@code ReportXDLSR}; empty if it is missing. */
    public String reportDlsr(int report) {
        return message.first("Report" + report + "DLSR", "");
    }

    /** Header {@code MES}; empty if it is missing. */
    public String mes() {
        return message.first("MES", "");
    }
}
