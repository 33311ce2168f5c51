package io.github.pbxkit.ami;

/**
 * Something that came is larger than the limit for it. The limits keep memory bounded under any byte stream; raise the
 * one that {@link #limit()} names if your server really sends such large things.
 */
public final class AmiLimitException extends AmiProtocolException {
    private static final long serialVersionUID = 1L;

    private final String limit;

    /**
     * Failure of a limit.
     *
     * @param message what was larger than what
     * @param limit name of the option that says how much is allowed
     * @param offset bytes before the place, counted from the beginning of the connection
     */
    public AmiLimitException(String message, String limit, long offset) {
        super(message, offset);
        this.limit = limit;
    }

    /**
     * Which limit it was.
     *
     * @return name of the option, for example {@code maxLineBytes}
     */
    public String limit() {
        return limit;
    }
}
