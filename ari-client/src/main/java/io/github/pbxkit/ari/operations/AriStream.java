package io.github.pbxkit.ari.operations;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.OptionalLong;

/**
 * An answer whose body is read while it comes in.
 *
 * @param status HTTP status
 * @param length bytes of the body, where the server said it beforehand
 * @param body the body; whoever gets it closes it
 */
public record AriStream(int status, OptionalLong length, InputStream body) {
    /**
     * An answer that is there already.
     *
     * @param reply the whole answer
     * @return the same as a stream
     */
    public static AriStream of(AriReply reply) {
        byte[] bytes = reply.bytes();
        return new AriStream(reply.status(), OptionalLong.of(bytes.length), new ByteArrayInputStream(bytes));
    }

    /** {@return whether the status is 200 to 299} */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }
}
