package io.github.pbxkit.ari.operations;

import java.util.List;
import java.util.Map;

/**
 * Sends a user event to an application.
 */
public final class UserEventRequest extends AriCommand {
    UserEventRequest(Call call) {
        super(call);
    }

    /**
     * Sets {@code source}.
     *
     * @param source what it is about, as {@code channel:ID}, {@code bridge:ID}, {@code endpoint:TECH/resource} or {@code deviceState:NAME}
     * @return this
     */
    public UserEventRequest source(String... source) {
        call.set("source", List.of(source));
        return this;
    }

    /**
     * Adds {@code variables}.
     *
     * @param name a field of the event; may be called several times
     * @param value its value: text, number, truth value, or list or map of these
     * @return this
     */
    public UserEventRequest variable(String name, Object value) {
        call.put("variables", name, value);
        return this;
    }

    /**
     * Adds several {@code variables}.
     *
     * @param variables names and values
     * @return this
     */
    public UserEventRequest variables(Map<String, ?> variables) {
        variables.forEach(this::variable);
        return this;
    }
}
