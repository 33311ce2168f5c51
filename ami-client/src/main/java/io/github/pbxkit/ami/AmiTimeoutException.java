package io.github.pbxkit.ami;

import java.time.Duration;

/**
 * The answer did not come in time. The action may have been carried out all the same. Asterisk works on one action of a
 * connection at a time, so a slow one (Originate without Async, a long Command) makes those behind it wait.
 */
public final class AmiTimeoutException extends AmiException {
    private static final long serialVersionUID = 1L;

    private final Duration timeout;

    /**
     * Failure to answer in time.
     *
     * @param message which action on which server
     * @param timeout how long it was waited for
     */
    public AmiTimeoutException(String message, Duration timeout) {
        super(message);
        this.timeout = timeout;
    }

    /**
     * How long it was waited for.
     *
     * @return the action's timeout
     */
    public Duration timeout() {
        return timeout;
    }
}
