package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.model.Channel;

/**
 * A channel's state changed; the new one is in the channel.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param header what all events have
 * @param channel the channel it is about
 */
public record ChannelStateChange(EventHeader header, Channel channel) implements ChannelEvent {}
