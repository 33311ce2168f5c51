package io.github.pbxkit.ari;

import org.jspecify.annotations.Nullable;

/** The server (or whatever sits between) sent something that is not what ARI promises: broken JSON, a text over a limit. */
public class AriProtocolException extends AriException {
    private static final long serialVersionUID = 1L;

    private final String excerpt;

    /**
     * Malformed input.
     *
     * @param message what is wrong, and where
     * @param excerpt a short piece of the text around that place
     */
    public AriProtocolException(String message, String excerpt) {
        this(message, excerpt, null);
    }

    /**
     * Malformed input with its cause.
     *
     * @param message what is wrong, and where
     * @param excerpt a short piece of the text around that place
     * @param cause what it comes from
     */
    public AriProtocolException(String message, String excerpt, @Nullable Throwable cause) {
        super(message + "; near: " + excerpt, cause);
        this.excerpt = excerpt;
    }

    /** {@return at most 60 characters of the text around the fault, control characters replaced by dots} */
    public String excerpt() {
        return excerpt;
    }
}
