package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.model.Channel;

/**
 * An application has claimed a call that was offered to several.
 *
 * <p>Since Asterisk 20.20, 22.10, 23.4.
 *
 * @param header what all events have
 * @param channel the channel it is about
 * @param winnerApp application that got it
 */
public record CallClaimed(EventHeader header, Channel channel, String winnerApp) implements ChannelEvent {}
