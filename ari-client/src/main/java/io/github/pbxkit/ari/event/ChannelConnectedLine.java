package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.model.Channel;

/**
 * The party shown as connected to a channel changed.
 *
 * <p>Since Asterisk 13.1.
 *
 * @param header what all events have
 * @param channel the channel it is about
 */
public record ChannelConnectedLine(EventHeader header, Channel channel) implements ChannelEvent {}
