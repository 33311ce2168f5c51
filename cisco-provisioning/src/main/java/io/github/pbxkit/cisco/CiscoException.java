package io.github.pbxkit.cisco;

/** Root of everything that this library reports as failed; misuse is an {@link IllegalArgumentException} instead. */
public class CiscoException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Failure with a sentence for the reader.
     *
     * @param message what failed, where, and what to do
     */
    public CiscoException(String message) {
        super(message);
    }

    /**
     * Failure with its cause.
     *
     * @param message what failed, where, and what to do
     * @param cause what was thrown underneath
     */
    public CiscoException(String message, Throwable cause) {
        super(message, cause);
    }
}
