package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.model.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked that a channel be hung up.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param header what all events have
 * @param channel the channel it is about
 * @param cause Q.850 cause, if one was given
 * @param techCause cause in the channel's own protocol, if there was one; since 20.17, 22.7, 23.1
 * @param soft whether it was asked for from inside the server rather than by the far end
 */
public record ChannelHangupRequest(
        EventHeader header,
        Channel channel,
        @Nullable Integer cause,
        @Nullable Integer techCause,
        boolean soft) implements ChannelEvent {}
