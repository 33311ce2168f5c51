package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.KnownEvent;
import io.github.pbxkit.ari.model.Endpoint;
import org.jspecify.annotations.Nullable;

/** An event about an endpoint. */
public interface EndpointEvent extends KnownEvent {
    /** {@return the endpoint, null only where the event's own accessor says so} */
    @Nullable
    Endpoint endpoint();
}
