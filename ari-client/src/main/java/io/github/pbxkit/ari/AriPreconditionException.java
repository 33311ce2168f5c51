package io.github.pbxkit.ari;

/** The channel is in a state in which this cannot be done. */
public class AriPreconditionException extends AriRefusedException {
    /** HTTP status of this refusal. */
    public static final int STATUS = 412;

    private static final long serialVersionUID = 1L;

    /**
     * Refusal.
     *
     * @param message what was refused and what to do
     * @param reason the server's own words
     */
    public AriPreconditionException(String message, String reason) {
        super(message, STATUS, reason);
    }
}
