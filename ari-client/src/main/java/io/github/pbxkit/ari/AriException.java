package io.github.pbxkit.ari;

/** Root of everything that this client reports as failed. */
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
}
