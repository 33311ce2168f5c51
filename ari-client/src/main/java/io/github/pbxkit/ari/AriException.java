package io.github.pbxkit.ari;

import org.jspecify.annotations.Nullable;

/** Root of everything that this client reports as failed. Its message says what, where and what to do. */
public class AriException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Failure with a sentence for the reader.
     *
     * @param message what failed and what to do
     */
    public AriException(String message) {
        super(message);
    }

    /**
     * Failure with a sentence for the reader and its cause.
     *
     * @param message what failed and what to do
     * @param cause what it comes from
     */
    public AriException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** {@return what failed, where, and what to do} */
    @Override
    public String getMessage() {
        String message = super.getMessage();
        return message == null ? "" : message;
    }
}
