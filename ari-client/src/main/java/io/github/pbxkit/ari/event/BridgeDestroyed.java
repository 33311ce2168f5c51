package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.model.Bridge;

/**
 * A bridge is gone.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param header what all events have
 * @param bridge the bridge as it last was
 */
public record BridgeDestroyed(EventHeader header, Bridge bridge) implements BridgeEvent {}
