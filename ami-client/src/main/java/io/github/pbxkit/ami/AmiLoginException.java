package io.github.pbxkit.ami;

/** The server does not let this user in. Trying again by itself would only fill its security log, so the client stops. */
public final class AmiLoginException extends AmiRefusedException {
    private static final long serialVersionUID = 1L;

    /**
     * Refused login.
     *
     * @param message which user on which server, with the server's own text
     * @param response the answer
     */
    public AmiLoginException(String message, AmiResponse response) {
        super(message, response);
    }
}
