package io.github.pbxkit.ari.testkit;

/** Root of everything that the test server reports as failed: a port that is taken, something awaited that never came. */
public class AriTestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Failure with a sentence for the reader.
     *
     * @param message what failed, where, and what to do
     */
    public AriTestException(String message) {
        super(message);
    }

    /**
     * Failure with a sentence for the reader and its cause.
     *
     * @param message what failed, where, and what to do
     * @param cause what was thrown
     */
    public AriTestException(String message, Throwable cause) {
        super(message, cause);
    }
}
