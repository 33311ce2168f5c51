package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.model.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A channel is gone.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param header what all events have
 * @param channel the channel it is about
 * @param cause Q.850 cause
 * @param causeTxt the cause in words
 * @param techCause cause in the channel's own protocol, a SIP status for example, if there was one; since 20.17, 22.7, 23.1
 */
public record ChannelDestroyed(
        EventHeader header,
        Channel channel,
        int cause,
        String causeTxt,
        @Nullable Integer techCause) implements ChannelEvent {}
