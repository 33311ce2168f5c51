package io.github.pbxkit.ari;

import org.jspecify.annotations.Nullable;

/** What was waited for can no longer come: the client was closed, replaced or refused, or it passed while the connection was down. */
public class AriDisconnectedException extends AriException {
    private static final long serialVersionUID = 1L;

    /**
     * Failure.
     *
     * @param message what failed and what to do
     * @param cause what it comes from
     */
    public AriDisconnectedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
