package io.github.pbxkit.ari.operations;

/**
 * Sends a channel back to the dialplan.
 */
public final class ContinueRequest extends AriCommand {
    ContinueRequest(Call call) {
        super(call);
    }

    /**
     * Sets {@code context}.
     *
     * @param context context (default: where it is)
     * @return this
     */
    public ContinueRequest context(String context) {
        call.set("context", context);
        return this;
    }

    /**
     * Sets {@code extension}.
     *
     * @param extension extension (default: where it is)
     * @return this
     */
    public ContinueRequest extension(String extension) {
        call.set("extension", extension);
        return this;
    }

    /**
     * Sets {@code priority}.
     *
     * @param priority priority (default: the next one)
     * @return this
     */
    public ContinueRequest priority(long priority) {
        call.set("priority", priority);
        return this;
    }

    /**
     * Sets {@code label}.
     *
     * @param label label, goes before the priority
     * @return this
     */
    public ContinueRequest label(String label) {
        call.set("label", label);
        return this;
    }
}
