package io.github.pbxkit.ari;

/** It clashes with how things are: the channel is in no application or in the wrong state, the id or name is taken. */
public class AriConflictException extends AriRefusedException {
    /** HTTP status of this refusal. */
    public static final int STATUS = 409;

    private static final long serialVersionUID = 1L;

    /**
     * Refusal.
     *
     * @param message what was refused and what to do
     * @param reason the server's own words
     */
    public AriConflictException(String message, String reason) {
        super(message, STATUS, reason);
    }
}
