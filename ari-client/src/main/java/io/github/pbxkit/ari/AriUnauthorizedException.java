package io.github.pbxkit.ari;

/** Wrong user or password. */
public class AriUnauthorizedException extends AriRefusedException {
    /** HTTP status of this refusal. */
    public static final int STATUS = 401;

    private static final long serialVersionUID = 1L;

    /**
     * Refusal.
     *
     * @param message what was refused and what to do
     * @param reason the server's own words
     */
    public AriUnauthorizedException(String message, String reason) {
        super(message, STATUS, reason);
    }
}
