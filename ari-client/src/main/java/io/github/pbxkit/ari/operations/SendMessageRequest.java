package io.github.pbxkit.ari.operations;

import java.util.Map;

/**
 * Sends a text message.
 */
public final class SendMessageRequest extends AriCommand {
    SendMessageRequest(Call call) {
        super(call);
    }

    /**
     * Sets {@code body}.
     *
     * @param body the text
     * @return this
     */
    public SendMessageRequest body(String body) {
        call.set("body", body);
        return this;
    }

    /**
     * Adds {@code variables}.
     *
     * @param name a variable to set at once; may be called several times
     * @param value its value
     * @return this
     */
    public SendMessageRequest variable(String name, String value) {
        call.put("variables", name, value);
        return this;
    }

    /**
     * Adds several {@code variables}.
     *
     * @param variables names and values
     * @return this
     */
    public SendMessageRequest variables(Map<String, String> variables) {
        variables.forEach(this::variable);
        return this;
    }
}
