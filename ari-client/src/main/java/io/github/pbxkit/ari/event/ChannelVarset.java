package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.model.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A variable was set, on a channel or globally.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param header what all events have
 * @param variable its name
 * @param value its new value
 * @param channel the channel, absent for a global variable
 */
public record ChannelVarset(
        EventHeader header,
        String variable,
        String value,
        @Nullable Channel channel) implements ChannelEvent {}
