package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.model.Channel;

/**
 * The tone that was looked for was heard. Needs {@code TONE_DETECT} on the channel.
 *
 * <p>Since Asterisk 22.0.
 *
 * @param header what all events have
 * @param channel the channel it is about
 */
public record ChannelToneDetected(EventHeader header, Channel channel) implements ChannelEvent {}
