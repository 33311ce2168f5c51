package io.github.pbxkit.ami;

import org.jspecify.annotations.Nullable;

/** Root of everything that this library reports as failed. Misuse is an {@link IllegalArgumentException} instead. */
public class AmiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Failure with a sentence for the reader.
     *
     * @param message what failed, where, and what to do
     */
    public AmiException(String message) {
        super(message);
    }

    /**
     * Failure with a sentence for the reader and what led to it.
     *
     * @param message what failed, where, and what to do
     * @param cause what led to it, if anything did
     */
    public AmiException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
