package io.github.pbxkit.ari;

/** Understood but not possible: an unknown format, a channel outside the bridge or the application. */
public class AriUnprocessableException extends AriRefusedException {
    /** HTTP status of this refusal. */
    public static final int STATUS = 422;

    private static final long serialVersionUID = 1L;

    /**
     * Refusal.
     *
     * @param message what was refused and what to do
     * @param reason the server's own words
     */
    public AriUnprocessableException(String message, String reason) {
        super(message, STATUS, reason);
    }
}
