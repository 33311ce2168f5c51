package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.model.Bridge;
import io.github.pbxkit.ari.model.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A blind transfer happened.
 *
 * <p>Since Asterisk 12.1.
 *
 * @param header what all events have
 * @param channel the channel that asked for it
 * @param replaceChannel channel that took the transferrer's place; since 12.6
 * @param transferee who was transferred; since 12.5
 * @param exten extension it goes to
 * @param context context it goes to
 * @param result {@code Success}, {@code Fail}, {@code Invalid}, {@code Not Permitted}
 * @param isExternal whether a phone asked for it, not a feature code
 * @param bridge bridge that was left
 */
public record BridgeBlindTransfer(
        EventHeader header,
        Channel channel,
        @Nullable Channel replaceChannel,
        @Nullable Channel transferee,
        String exten,
        String context,
        String result,
        boolean isExternal,
        @Nullable Bridge bridge)
        implements ChannelEvent, BridgeEvent {}
