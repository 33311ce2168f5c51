package io.github.pbxkit.ari;

/** The server is not fully booted, or is shutting down. Trying again later makes sense. */
public class AriBusyException extends AriRefusedException {
    /** HTTP status of this refusal. */
    public static final int STATUS = 503;

    private static final long serialVersionUID = 1L;

    /**
     * Refusal.
     *
     * @param message what was refused and what to do
     * @param reason the server's own words
     */
    public AriBusyException(String message, String reason) {
        super(message, STATUS, reason);
    }
}
