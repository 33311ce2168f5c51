package io.github.pbxkit.ari;

/** What the request is about is not there, or not any more: a normal race with a caller who hangs up. */
public class AriNotFoundException extends AriRefusedException {
    /** HTTP status of this refusal. */
    public static final int STATUS = 404;

    private static final long serialVersionUID = 1L;

    /**
     * Refusal.
     *
     * @param message what was refused and what to do
     * @param reason the server's own words
     */
    public AriNotFoundException(String message, String reason) {
        super(message, STATUS, reason);
    }
}
