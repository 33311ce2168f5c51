package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.model.Channel;

/**
 * A channel's caller id changed.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param header what all events have
 * @param channel the channel it is about
 * @param callerPresentation presentation as a number
 * @param callerPresentationTxt presentation in words
 */
public record ChannelCallerId(EventHeader header, Channel channel, int callerPresentation, String callerPresentationTxt)
        implements ChannelEvent {}
