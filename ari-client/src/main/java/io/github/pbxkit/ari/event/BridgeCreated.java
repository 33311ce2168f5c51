package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.model.Bridge;

/**
 * A bridge was made.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param header what all events have
 * @param bridge the new bridge
 */
public record BridgeCreated(EventHeader header, Bridge bridge) implements BridgeEvent {}
