package io.github.pbxkit.ari.operations;

/**
 * Sets a global variable. Without a value it is emptied.
 */
public final class SetGlobalVariableRequest extends AriCommand {
    SetGlobalVariableRequest(Call call) {
        super(call);
    }

    /**
     * Sets {@code value}.
     *
     * @param value the value
     * @return this
     */
    public SetGlobalVariableRequest value(String value) {
        call.set("value", value);
        return this;
    }
}
