package io.github.pbxkit.ari.operations;

import java.time.Duration;

/**
 * Sends DTMF to a channel.
 */
public final class SendDtmfRequest extends AriCommand {
    SendDtmfRequest(Call call) {
        super(call);
    }

    /**
     * Sets {@code dtmf}.
     *
     * @param dtmf digits to send
     * @return this
     */
    public SendDtmfRequest dtmf(String dtmf) {
        call.set("dtmf", dtmf);
        return this;
    }

    /**
     * Sets {@code before}.
     *
     * @param before wait before the first digit
     * @return this
     */
    public SendDtmfRequest before(Duration before) {
        call.set("before", before.toMillis());
        return this;
    }

    /**
     * Sets {@code between}.
     *
     * @param between wait between digits (default 100 ms)
     * @return this
     */
    public SendDtmfRequest between(Duration between) {
        call.set("between", between.toMillis());
        return this;
    }

    /**
     * Sets {@code duration}.
     *
     * @param duration length of each digit (default 100 ms)
     * @return this
     */
    public SendDtmfRequest duration(Duration duration) {
        call.set("duration", duration.toMillis());
        return this;
    }

    /**
     * Sets {@code after}.
     *
     * @param after wait after the last digit
     * @return this
     */
    public SendDtmfRequest after(Duration after) {
        call.set("after", after.toMillis());
        return this;
    }
}
