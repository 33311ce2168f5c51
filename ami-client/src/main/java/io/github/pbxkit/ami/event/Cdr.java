// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.internal.Fields;
import java.time.Duration;
import java.util.Optional;

/**
 * A call detail record. Needs {@code cdr_manager}. Event class {@code cdr}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record Cdr(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code AccountCode}; empty if it is missing. */
    public String accountCode() {
        return message.first("AccountCode", "");
    }

    /** Header {@code Source}; empty if it is missing. */
    public String source() {
        return message.first("Source", "");
    }

    /** Header {@code Destination}; empty if it is missing. */
    public String destination() {
        return message.first("Destination", "");
    }

    /** Header {@code DestinationContext}; empty if it is missing. */
    public String destinationContext() {
        return message.first("DestinationContext", "");
    }

    /** Header {@code CallerID}; empty if it is missing. */
    public String callerId() {
        return message.first("CallerID", "");
    }

    /** Header {@code Channel}; empty if it is missing. */
    public String channel() {
        return message.first("Channel", "");
    }

    /** Header {@code DestinationChannel}; empty if it is missing. */
    public String destinationChannel() {
        return message.first("DestinationChannel", "");
    }

    /** Header {@code LastApplication}; empty if it is missing. */
    public String lastApplication() {
        return message.first("LastApplication", "");
    }

    /** Header {@code LastData}; empty if it is missing. */
    public String lastData() {
        return message.first("LastData", "");
    }

    /** Header {@code StartTime}; empty if it is missing. */
    public String startTime() {
        return message.first("StartTime", "");
    }

    /** Header {@code AnswerTime}; empty if it is missing. */
    public String answerTime() {
        return message.first("AnswerTime", "");
    }

    /** Header {@code EndTime}; empty if it is missing. */
    public String endTime() {
        return message.first("EndTime", "");
    }

    /** Time in header {@code Duration}. */
    public Optional<Duration> duration() {
        return Fields.seconds(message, "Duration");
    }

    /** Time in header {@code BillableSeconds}. */
    public Optional<Duration> billableSeconds() {
        return Fields.seconds(message, "BillableSeconds");
    }

    /** Header {@code Disposition}; empty if it is missing. */
    public String disposition() {
        return message.first("Disposition", "");
    }

    /** Header {@code AMAFlags}; empty if it is missing. */
    public String amaFlags() {
        return message.first("AMAFlags", "");
    }

    /** Header {@code UniqueID}; empty if it is missing. */
    public String uniqueId() {
        return message.first("UniqueID", "");
    }

    /** Header {@code UserField}; empty if it is missing. */
    public String userField() {
        return message.first("UserField", "");
    }
}
