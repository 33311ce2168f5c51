package io.github.pbxkit.numbering;

/** Root of everything that this library reports as failed: a file that cannot be read, or whose content is refused. */
public class NumberingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Failure with a sentence for the reader.
     *
     * @param message what failed, where, and what to do
     */
    public NumberingException(String message) {
        super(message);
    }

    /**
     * Failure with its cause.
     *
     * @param message what failed, where, and what to do
     * @param cause what went wrong underneath
     */
    public NumberingException(String message, Throwable cause) {
        super(message, cause);
    }
}
