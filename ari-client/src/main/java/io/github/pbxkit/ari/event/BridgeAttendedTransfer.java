package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.model.Bridge;
import io.github.pbxkit.ari.model.Channel;
import org.jspecify.annotations.Nullable;

/**
 * An attended transfer happened.
 *
 * <p>Since Asterisk 12.1.
 *
 * @param header what all events have
 * @param transfererFirstLeg first call of the transferring party
 * @param transfererSecondLeg second call of the transferring party
 * @param replaceChannel channel that took the transferrer's place; since 12.5
 * @param transferee who was transferred; since 12.5
 * @param transferTarget who they were transferred to; since 12.5
 * @param result {@code Success}, {@code Fail}, {@code Invalid}, {@code Not Permitted}
 * @param isExternal whether a phone asked for it, not a feature code
 * @param transfererFirstLegBridge bridge of the first call
 * @param transfererSecondLegBridge bridge of the second call
 * @param destinationType how it was done: {@code bridge}, {@code application}, {@code link}, {@code threeway}, {@code fail}
 * @param destinationBridge id of the bridge they ended in
 * @param destinationApplication application they ended in
 * @param destinationLinkFirstLeg first half of the link
 * @param destinationLinkSecondLeg second half of the link
 * @param destinationThreewayChannel transferrer's channel in the three-way call
 * @param destinationThreewayBridge bridge of the three-way call
 */
public record BridgeAttendedTransfer(
        EventHeader header,
        Channel transfererFirstLeg,
        Channel transfererSecondLeg,
        @Nullable Channel replaceChannel,
        @Nullable Channel transferee,
        @Nullable Channel transferTarget,
        String result,
        boolean isExternal,
        @Nullable Bridge transfererFirstLegBridge,
        @Nullable Bridge transfererSecondLegBridge,
        String destinationType,
        @Nullable String destinationBridge,
        @Nullable String destinationApplication,
        @Nullable Channel destinationLinkFirstLeg,
        @Nullable Channel destinationLinkSecondLeg,
        @Nullable Channel destinationThreewayChannel,
        @Nullable Bridge destinationThreewayBridge)
        implements ChannelEvent {
    /** {@return the first leg, whose lane this event takes} */
    @Override
    public Channel channel() {
        return transfererFirstLeg;
    }
}
