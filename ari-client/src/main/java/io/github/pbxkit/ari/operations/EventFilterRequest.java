package io.github.pbxkit.ari.operations;

import io.github.pbxkit.ari.internal.ModelReader;
import io.github.pbxkit.ari.model.Application;
import java.util.Map;

/**
 * Sets which event types an application gets. Types not named at all come if nothing is allowed explicitly. Sent empty it
 * lets all through again. Where requests go over the event socket their answers are let through in any case.
 */
public final class EventFilterRequest extends AriRequest<Application> {
    private boolean allows;

    EventFilterRequest(Call call) {
        super(call, Answer.object(ModelReader::application));
    }

    /**
     * Lets only these types through. Allowing is stronger than disallowing.
     *
     * @param types event types, for example {@code ChannelVarset}
     * @return this
     */
    public EventFilterRequest allow(String... types) {
        if (!allows && types.length > 0) {
            allows = true;
            call.transport().neededEvents().forEach(type -> call.append("allowed", Map.of("type", type)));
        }
        for (String type : types) {
            call.append("allowed", Map.of("type", type));
        }
        return this;
    }

    /**
     * Holds these types back.
     *
     * @param types event types, for example {@code ChannelVarset}
     * @return this
     */
    public EventFilterRequest disallow(String... types) {
        for (String type : types) {
            if (!call.transport().neededEvents().contains(type)) {
                call.append("disallowed", Map.of("type", type));
            }
        }
        return this;
    }
}
