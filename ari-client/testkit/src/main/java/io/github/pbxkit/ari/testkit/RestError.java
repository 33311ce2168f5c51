package io.github.pbxkit.ari.testkit;

/** A refusal: the status and the sentence that Asterisk sends for it. */
final class RestError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    RestError(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
