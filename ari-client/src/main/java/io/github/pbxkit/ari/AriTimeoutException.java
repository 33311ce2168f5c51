package io.github.pbxkit.ari;

import org.jspecify.annotations.Nullable;

/** No answer came in time. That does not mean that nothing happened: the request may have been carried out, or still be. */
public class AriTimeoutException extends AriException {
    private static final long serialVersionUID = 1L;

    /**
     * Failure.
     *
     * @param message what failed and what to do
     * @param cause what it comes from
     */
    public AriTimeoutException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
