package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.model.Bridge;
import io.github.pbxkit.ari.model.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A channel went into a bridge.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param header what all events have
 * @param bridge the bridge, the channel already in it
 * @param channel the channel
 */
public record ChannelEnteredBridge(
        EventHeader header, Bridge bridge, @Nullable Channel channel) implements ChannelEvent, BridgeEvent {}
