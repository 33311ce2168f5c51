// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import java.util.OptionalInt;

/**
 * Event {@code FAXSession}. Event class {@code reporting}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record FAXSession(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code SessionNumber}; empty if it is missing. */
    public String sessionNumber() {
        return message.first("SessionNumber", "");
    }

    /** Header {@code Operation}; empty if it is missing. */
    public String operation() {
        return message.first("Operation", "");
    }

    /** Header {@code State}; empty if it is missing. */
    public String state() {
        return message.first("State", "");
    }

    /** Header {@code ErrorCorrectionMode}; empty if it is missing. */
    public String errorCorrectionMode() {
        return message.first("ErrorCorrectionMode", "");
    }

    /** Header {@code DataRate}; empty if it is missing. */
    public String dataRate() {
        return message.first("DataRate", "");
    }

    /** Header {@code ImageResolution}; empty if it is missing. */
    public String imageResolution() {
        return message.first("ImageResolution", "");
    }

    /** Header {@code PageNumber}; empty if it is missing. */
    public String pageNumber() {
        return message.first("PageNumber", "");
    }

    /** Header {@code FileName}; empty if it is missing. */
    public String fileName() {
        return message.first("FileName", "");
    }

    /** Number in header {@code PagesTransmitted}. */
    public OptionalInt pagesTransmitted() {
        return message.intValue("PagesTransmitted");
    }

    /** Number in header {@code PagesReceived}. */
    public OptionalInt pagesReceived() {
        return message.intValue("PagesReceived");
    }

    /** Header {@code TotalBadLines}; empty if it is missing. */
    public String totalBadLines() {
        return message.first("TotalBadLines", "");
    }
}
