package io.github.pbxkit.ari.operations;

/**
 * Sets a variable or a function. Without a value it is emptied.
 */
public final class SetVariableRequest extends AriCommand {
    SetVariableRequest(Call call) {
        super(call);
    }

    /**
     * Sets {@code value}.
     *
     * @param value the value
     * @return this
     */
    public SetVariableRequest value(String value) {
        call.set("value", value);
        return this;
    }

    /**
     * Sets {@code report_events}.
     *
     * @param reportEvents whether the variable is from now on reported in events; since 20.20, 22.10, 23.4
     * @return this
     */
    public SetVariableRequest reportEvents(boolean reportEvents) {
        call.set("report_events", reportEvents);
        return this;
    }
}
