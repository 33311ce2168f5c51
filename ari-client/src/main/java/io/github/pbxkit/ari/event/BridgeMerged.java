package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.model.Bridge;

/**
 * One bridge took over the channels of another.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param header what all events have
 * @param bridge the bridge that remains
 * @param bridgeFrom the bridge that was emptied
 */
public record BridgeMerged(EventHeader header, Bridge bridge, Bridge bridgeFrom) implements BridgeEvent {}
