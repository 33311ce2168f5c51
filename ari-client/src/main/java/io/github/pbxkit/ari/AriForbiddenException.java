package io.github.pbxkit.ari;

/** The user may only read, or an access list keeps this address out. */
public class AriForbiddenException extends AriRefusedException {
    /** HTTP status of this refusal. */
    public static final int STATUS = 403;

    private static final long serialVersionUID = 1L;

    /**
     * Refusal.
     *
     * @param message what was refused and what to do
     * @param reason the server's own words
     */
    public AriForbiddenException(String message, String reason) {
        super(message, STATUS, reason);
    }
}
