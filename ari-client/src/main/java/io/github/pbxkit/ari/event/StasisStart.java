package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.model.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A channel came into the application.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param header what all events have
 * @param args arguments given to {@code Stasis()} behind the application's name
 * @param channel the channel it is about
 * @param replaceChannel channel whose place it takes, after a transfer for example; since 12.5
 */
public record StasisStart(
        EventHeader header,
        List<String> args,
        Channel channel,
        @Nullable Channel replaceChannel) implements ChannelEvent {}
