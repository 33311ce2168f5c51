package io.github.pbxkit.devstate;

import java.io.Serial;

/** Bytes that are no frame of ours. */
public final class FrameException extends DevstateException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    FrameException(Refusal refusal, int length) {
        super("a frame of " + length + " bytes is refused: " + refusal);
        this.refusal = refusal;
    }

    /**
     * Why, as it is counted.
     *
     * @return the reason
     */
    public Refusal refusal() {
        return refusal;
    }
}
