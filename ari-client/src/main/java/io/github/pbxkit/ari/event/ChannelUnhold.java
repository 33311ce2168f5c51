package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.model.Channel;

/**
 * A channel took the other party off hold.
 *
 * <p>Since Asterisk 13.4.
 *
 * @param header what all events have
 * @param channel the channel it is about
 */
public record ChannelUnhold(EventHeader header, Channel channel) implements ChannelEvent {}
