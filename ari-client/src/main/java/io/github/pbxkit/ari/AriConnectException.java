package io.github.pbxkit.ari;

import org.jspecify.annotations.Nullable;

/** The server could not be reached, or the connection broke before the answer came. */
public class AriConnectException extends AriException {
    private static final long serialVersionUID = 1L;

    /**
     * Failure.
     *
     * @param message what failed and what to do
     * @param cause what it comes from
     */
    public AriConnectException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
