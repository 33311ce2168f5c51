package io.github.pbxkit.ari.operations;

import java.util.Map;

/**
 * Sends a REFER: asks an endpoint to call somewhere.
 */
public final class ReferRequest extends AriCommand {
    ReferRequest(Call call) {
        super(call);
    }

    /**
     * Sets {@code to_self}.
     *
     * @param toSelf whether to put our own user into the target; true is wanted for a refer to oneself
     * @return this
     */
    public ReferRequest toSelf(boolean toSelf) {
        call.set("to_self", toSelf);
        return this;
    }

    /**
     * Adds {@code variables}.
     *
     * @param name a variable to set at once; may be called several times
     * @param value its value
     * @return this
     */
    public ReferRequest variable(String name, String value) {
        call.put("variables", name, value);
        return this;
    }

    /**
     * Adds several {@code variables}.
     *
     * @param variables names and values
     * @return this
     */
    public ReferRequest variables(Map<String, String> variables) {
        variables.forEach(this::variable);
        return this;
    }
}
