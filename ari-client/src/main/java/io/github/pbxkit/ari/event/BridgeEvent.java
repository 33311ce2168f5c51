package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.KnownEvent;
import io.github.pbxkit.ari.model.Bridge;
import org.jspecify.annotations.Nullable;

/** An event about a bridge. */
public interface BridgeEvent extends KnownEvent {
    /** {@return the bridge, null only where the event's own accessor says so} */
    @Nullable
    Bridge bridge();
}
