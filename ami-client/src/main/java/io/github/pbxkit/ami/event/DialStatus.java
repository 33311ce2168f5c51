package io.github.pbxkit.ami.event;

import java.util.Locale;

/** How dialling ended, or what is known of it so far, in Asterisk's words. */
public enum DialStatus {
    /** Ended by what the dialplan said, before an answer. */
    ABORT,
    /** Answered. */
    ANSWER,
    /** Busy. */
    BUSY,
    /** The caller hung up. */
    CANCEL,
    /** Could not be reached. */
    CHANUNAVAIL,
    /** No way through. */
    CONGESTION,
    /** The caller went on in the dialplan. */
    CONTINUE,
    /** The callee sent the caller elsewhere in the dialplan. */
    GOTO,
    /** Nobody answered in time. */
    NOANSWER,
    /** Under way. */
    PROGRESS,
    /** Under way, and the network said so. */
    PROCEEDING,
    /** Rings. */
    RINGING,
    /** A word that this library does not know. */
    UNKNOWN;

    /**
     * The status of a word.
     *
     * @param word in any case
     * @return the status; {@link #UNKNOWN} for other words
     */
    public static DialStatus of(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        for (DialStatus status : values()) {
            if (status.name().equals(upper)) {
                return status;
            }
        }
        return UNKNOWN;
    }
}
