package io.github.pbxkit.ari.operations;

/**
 * Hangs a channel up.
 */
public final class HangupRequest extends AriCommand {
    HangupRequest(Call call) {
        super(call);
    }

    /**
     * Sets {@code reason_code}.
     *
     * @param reasonCode Q.850 cause, a number; servers before 18 know {@code reason} only
     * @return this
     */
    public HangupRequest reasonCode(String reasonCode) {
        call.set("reason_code", reasonCode);
        return this;
    }

    /**
     * Sets {@code reason}.
     *
     * @param reason {@code normal}, {@code busy}, {@code congestion}, {@code no_answer}… (default {@code normal})
     * @return this
     */
    public HangupRequest reason(String reason) {
        call.set("reason", reason);
        return this;
    }
}
