package io.github.pbxkit.ari.operations;

import java.time.Duration;

/**
 * Dials a channel made by {@code create}.
 */
public final class DialRequest extends AriCommand {
    DialRequest(Call call) {
        super(call);
    }

    /**
     * Sets {@code caller}.
     *
     * @param caller channel id of the caller
     * @return this
     */
    public DialRequest caller(String caller) {
        call.set("caller", caller);
        return this;
    }

    /**
     * Sets {@code timeout}.
     *
     * @param timeout how long it may ring; rounded up to whole seconds
     * @return this
     */
    public DialRequest timeout(Duration timeout) {
        call.set("timeout", Call.seconds(timeout));
        return this;
    }
}
