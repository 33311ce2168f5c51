package io.github.pbxkit.ari.operations;

import io.github.pbxkit.ari.internal.ModelReader;
import io.github.pbxkit.ari.model.Application;
import java.util.Map;

/**
 * Sets which event types an application gets. Types not named at all come if nothing is allowed explicitly. Sent empty it lets all through again.
 */
public final class EventFilterRequest extends AriRequest<Application> {
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
            call.append("disallowed", Map.of("type", type));
        }
        return this;
    }
}
