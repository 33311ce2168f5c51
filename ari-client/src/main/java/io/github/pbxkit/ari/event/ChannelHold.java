package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.model.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A channel put the other party on hold.
 *
 * <p>Since Asterisk 13.4.
 *
 * @param header what all events have
 * @param channel the channel it is about
 * @param musicclass music class it suggests
 */
public record ChannelHold(
        EventHeader header, Channel channel, @Nullable String musicclass) implements ChannelEvent {}
