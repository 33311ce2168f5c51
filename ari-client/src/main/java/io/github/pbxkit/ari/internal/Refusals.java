package io.github.pbxkit.ari.internal;

import io.github.pbxkit.ari.AriBusyException;
import io.github.pbxkit.ari.AriConflictException;
import io.github.pbxkit.ari.AriForbiddenException;
import io.github.pbxkit.ari.AriNotFoundException;
import io.github.pbxkit.ari.AriPreconditionException;
import io.github.pbxkit.ari.AriProtocolException;
import io.github.pbxkit.ari.AriRefusedException;
import io.github.pbxkit.ari.AriUnauthorizedException;
import io.github.pbxkit.ari.AriUnprocessableException;
import io.github.pbxkit.ari.Limits;
import java.util.Locale;

/** Makes exceptions of answers that are no success. */
public final class Refusals {
    private static final AriJson JSON = new AriJson(Limits.DEFAULTS);
    private static final int LONGEST_TEXT = 200;

    private Refusals() {}

    /**
     * The exception for an answer.
     *
     * @param what the request, for the message
     * @param status HTTP status
     * @param body the answer's body
     * @return the exception, of the class for this status
     */
    public static AriRefusedException of(String what, int status, String body) {
        String text = text(body);
        String message = what + ": " + status + (text.isEmpty() ? "" : " " + text);
        return switch (status) {
            case AriUnauthorizedException.STATUS ->
                new AriUnauthorizedException(message + " (check user and password against ari.conf)", text);
            case AriForbiddenException.STATUS -> new AriForbiddenException(message + hint(text), text);
            case AriNotFoundException.STATUS -> new AriNotFoundException(message, text);
            case AriConflictException.STATUS -> new AriConflictException(message, text);
            case AriPreconditionException.STATUS -> new AriPreconditionException(message, text);
            case AriUnprocessableException.STATUS -> new AriUnprocessableException(message, text);
            case AriBusyException.STATUS ->
                new AriBusyException(message + " (the server is starting or shutting down; try again soon)", text);
            default -> new AriRefusedException(message, status, text);
        };
    }

    /** A 403 may also be about the thing itself, such as counters of a channel that has none. */
    private static String hint(String text) {
        boolean aboutTheUser = text.isEmpty() || text.toLowerCase(Locale.ROOT).contains("denied");
        return aboutTheUser ? " (the user is read_only in ari.conf, or an access list keeps this address out)" : "";
    }

    /**
     * Asterisk's own words: {@code {"message": …}}, or {@code {"error": …}} for some; else the beginning of the body.
     *
     * @param body the answer's body
     * @return one line of at most some 200 characters
     */
    public static String text(String body) {
        String text = body.strip();
        if (text.startsWith("{")) {
            try {
                text = JSON.object(text, Refusals::words);
            } catch (AriProtocolException e) {
                // Not Asterisk's: shown as it came.
            }
        }
        String shown = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text;
        return shown.replaceAll("\\p{Cntrl}+", " ");
    }

    private static String words(JsonCursor in) {
        String words = "";
        for (String field = in.nextField(); field != null; field = in.nextField()) {
            switch (field) {
                case "message", "error" -> words = words.isEmpty() ? in.text("") : words;
                default -> in.keep();
            }
        }
        return words;
    }
}
