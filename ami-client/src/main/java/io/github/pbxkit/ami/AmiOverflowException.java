package io.github.pbxkit.ami;

/** Something bounded is full: a subscriber's queue, the buffer of events during a resync, the actions in flight. */
public final class AmiOverflowException extends AmiException {
    private static final long serialVersionUID = 1L;

    /**
     * Failure of a bound.
     *
     * @param message what is full, how much it holds, and which option says so
     */
    public AmiOverflowException(String message) {
        super(message);
    }
}
