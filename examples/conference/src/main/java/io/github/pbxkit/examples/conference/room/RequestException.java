package io.github.pbxkit.examples.conference.room;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A page's request could not be carried out; the code tells the page what to say, the message is English. */
public final class RequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The typed errors of the page protocol; pages get the name in lower case with hyphens. */
    public enum Code {
        /** The message is not understood, or a value in it is not allowed. */
        BAD_REQUEST,
        /** The member, invitation or room is not there (any more). */
        NOT_FOUND,
        /** It is not in the state for it, such as a room that is being recorded already. */
        CONFLICT,
        /** Not allowed: not logged in, or the function is switched off. */
        FORBIDDEN,
        /** Too many requests from this page, or too many under way. */
        RATE_LIMITED,
        /** There is no connection to the PBX now. */
        PBX_UNAVAILABLE,
        /** The PBX did not answer in time; whether it did what was asked is not known. */
        PBX_TIMEOUT,
        /** The PBX refused. */
        PBX_REFUSED,
        /** A fault of this program; its log has more. */
        INTERNAL;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Code code;

    public RequestException(Code code, String message) {
        super(message);
        this.code = code;
    }

    public RequestException(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
