package io.github.pbxkit.ari.operations;

import java.nio.charset.StandardCharsets;

/** An answer as it came in. */
public final class AriReply {
    private final int status;
    private final byte[] body;

    /**
     * An answer.
     *
     * @param status HTTP status
     * @param body the body, empty if none; not copied, must not be changed afterwards
     */
    public AriReply(int status, byte[] body) {
        this.status = status;
        this.body = body;
    }

    /** {@return HTTP status} */
    public int status() {
        return status;
    }

    /** {@return whether the status is 200 to 299} */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** {@return the body as UTF-8 text} */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** {@return a copy of the body} */
    public byte[] bytes() {
        return body.clone();
    }

    /** {@return the status; not the body} */
    @Override
    public String toString() {
        return "AriReply " + status + " with " + body.length + " bytes";
    }
}
