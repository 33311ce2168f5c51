package io.github.pbxkit.ami;

/**
 * The bytes that came are not AMI, or break a limit. Where one message ends and the next begins is not known any more,
 * so the stream cannot be read on: the client closes such a connection and makes a new one.
 */
public class AmiProtocolException extends AmiException {
    private static final long serialVersionUID = 1L;

    private final long offset;

    /**
     * Failure at a place of the stream.
     *
     * @param message what was wrong, with a short printable excerpt where that helps
     * @param offset how many bytes of the stream came before the place, counted from its beginning
     */
    public AmiProtocolException(String message, long offset) {
        super(message);
        this.offset = offset;
    }

    /**
     * Where in the stream it was.
     *
     * @return bytes before the place, counted from the beginning of the connection
     */
    public long offset() {
        return offset;
    }
}
