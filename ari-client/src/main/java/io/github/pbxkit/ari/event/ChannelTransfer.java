package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.model.Channel;
import io.github.pbxkit.ari.model.ReferTo;
import io.github.pbxkit.ari.model.ReferredBy;
import org.jspecify.annotations.Nullable;

/**
 * A phone asked for a transfer and the application is to decide on it.
 *
 * <p>Since Asterisk 20.13, 21.8, 22.3.
 *
 * @param header what all events have
 * @param state how far the transfer is
 * @param referTo where it is to go
 * @param referredBy who asked
 */
public record ChannelTransfer(EventHeader header, @Nullable String state, ReferTo referTo, ReferredBy referredBy)
        implements ChannelEvent {
    /** {@return the channel that asked, whose lane this event takes} */
    @Override
    public @Nullable Channel channel() {
        return referredBy.sourceChannel();
    }
}
