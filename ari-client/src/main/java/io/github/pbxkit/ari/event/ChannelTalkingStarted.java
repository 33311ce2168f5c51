package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.model.Channel;

/**
 * Somebody started to talk. Needs {@code TALK_DETECT(set)} on the channel.
 *
 * <p>Since Asterisk 12.4.
 *
 * @param header what all events have
 * @param channel the channel it is about
 */
public record ChannelTalkingStarted(EventHeader header, Channel channel) implements ChannelEvent {}
