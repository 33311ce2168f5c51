package io.github.pbxkit.devstate;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The root of what this library throws, beside {@link IllegalArgumentException} for misuse. */
public class DevstateException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param message what, where, why and what to do
     */
    public DevstateException(String message) {
        super(message);
    }

    /**
     * Makes one with a cause.
     *
     * @param message what, where, why and what to do
     * @param cause what happened underneath
     */
    public DevstateException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
