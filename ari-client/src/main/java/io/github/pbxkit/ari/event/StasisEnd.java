package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.model.Channel;

/**
 * A channel left the application: hung up, moved or sent back to the dialplan.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param header what all events have
 * @param channel the channel it is about
 */
public record StasisEnd(EventHeader header, Channel channel) implements ChannelEvent {}
