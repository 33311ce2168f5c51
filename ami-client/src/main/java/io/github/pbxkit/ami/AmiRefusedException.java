package io.github.pbxkit.ami;

/** Asterisk answered {@code Response: Error}. Its text and all other headers are in {@link #response()}. */
public class AmiRefusedException extends AmiException {
    private static final long serialVersionUID = 1L;

    private final transient AmiResponse response;

    /**
     * Refusal by the server.
     *
     * @param message which action on which server, with the server's own text
     * @param response the answer
     */
    public AmiRefusedException(String message, AmiResponse response) {
        super(message);
        this.response = response;
    }

    /**
     * The answer, with everything in it: a failed CLI command has its output here.
     *
     * @return what the server sent
     */
    public AmiResponse response() {
        return response;
    }
}
