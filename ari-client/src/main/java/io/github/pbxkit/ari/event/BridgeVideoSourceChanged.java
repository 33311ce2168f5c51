package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.model.Bridge;
import org.jspecify.annotations.Nullable;

/**
 * Another channel's picture is shown in a bridge.
 *
 * <p>Since Asterisk 13.13, 14.2.
 *
 * @param header what all events have
 * @param bridge the bridge
 * @param oldVideoSourceId id of the channel shown before
 */
public record BridgeVideoSourceChanged(
        EventHeader header, Bridge bridge, @Nullable String oldVideoSourceId) implements BridgeEvent {}
