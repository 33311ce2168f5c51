package io.github.pbxkit.devstate;

import java.io.Serial;

/** A peer must not be talked to: it has our own name, or the name of another peer that is there and well. */
public final class LinkRefusedException extends DevstateException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    /**
     * Makes one.
     *
     * @param refusal why
     * @param message what, where, why and what to do
     */
    public LinkRefusedException(Refusal refusal, String message) {
        super(message);
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
