package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.model.Channel;

/**
 * Somebody stopped talking. Needs {@code TALK_DETECT(set)} on the channel.
 *
 * <p>Since Asterisk 12.4.
 *
 * @param header what all events have
 * @param channel the channel it is about
 * @param duration how long they talked, in milliseconds
 */
public record ChannelTalkingFinished(EventHeader header, Channel channel, int duration) implements ChannelEvent {}
