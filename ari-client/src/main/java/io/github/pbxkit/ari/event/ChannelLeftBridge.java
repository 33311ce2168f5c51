package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.model.Bridge;
import io.github.pbxkit.ari.model.Channel;

/**
 * A channel left a bridge.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param header what all events have
 * @param bridge the bridge, the channel no longer in it
 * @param channel the channel it is about
 */
public record ChannelLeftBridge(EventHeader header, Bridge bridge, Channel channel)
        implements ChannelEvent, BridgeEvent {}
