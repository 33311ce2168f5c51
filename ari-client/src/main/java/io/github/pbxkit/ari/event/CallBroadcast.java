package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.model.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A call is offered to several applications at once; the first to claim it gets it.
 *
 * <p>Since Asterisk 20.20, 22.10, 23.4.
 *
 * @param header what all events have
 * @param channel the channel it is about
 * @param caller caller's number
 * @param called number that was called
 */
public record CallBroadcast(
        EventHeader header,
        Channel channel,
        @Nullable String caller,
        @Nullable String called) implements ChannelEvent {}
