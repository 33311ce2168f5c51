package io.github.pbxkit.ami;

import org.jspecify.annotations.Nullable;

/** No usable connection came about: nobody listens, no greeting, something else listens, TLS failed. */
public final class AmiConnectException extends AmiException {
    private static final long serialVersionUID = 1L;

    /**
     * Failure to connect.
     *
     * @param message which server, what happened, and what to check
     * @param cause what led to it, if anything did
     */
    public AmiConnectException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
