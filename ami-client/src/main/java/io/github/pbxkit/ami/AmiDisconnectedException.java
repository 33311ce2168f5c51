package io.github.pbxkit.ami;

import org.jspecify.annotations.Nullable;

/** There is no connection, or it went away before the answer came. Nothing is sent again by itself. */
public final class AmiDisconnectedException extends AmiException {
    private static final long serialVersionUID = 1L;

    private final boolean isSent;

    /**
     * Failure for want of a connection.
     *
     * @param message which action on which server, and why there is no connection
     * @param isSent whether the action may have reached the server
     * @param cause why the connection ended, if that is known
     */
    public AmiDisconnectedException(String message, boolean isSent, @Nullable Throwable cause) {
        super(message, cause);
        this.isSent = isSent;
    }

    /**
     * Whether the action may have been carried out.
     *
     * @return true if it had been written to the connection; false if it surely never left
     */
    public boolean isSent() {
        return isSent;
    }
}
