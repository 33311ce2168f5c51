package io.github.pbxkit.devstate.websocket;

import io.github.pbxkit.devstate.DevstateException;
import io.github.pbxkit.devstate.Refusal;
import java.io.Serial;

/** The other side is not let in. */
final class HandshakeException extends DevstateException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    HandshakeException(Refusal refusal, String message) {
        super(message);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
