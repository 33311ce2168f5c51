package io.github.pbxkit.ari;

/** The server said no. Subclasses exist for the statuses that a caller treats on their own. */
public class AriRefusedException extends AriException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String reason;

    /**
     * Refusal.
     *
     * @param message what was refused and what to do
     * @param status HTTP status
     * @param reason the server's own words
     */
    public AriRefusedException(String message, int status, String reason) {
        super(message);
        this.status = status;
        this.reason = reason;
    }

    /** {@return the HTTP status} */
    public int status() {
        return status;
    }

    /** {@return the server's own words, at most 200 characters, empty if it said nothing} */
    public String reason() {
        return reason;
    }
}
