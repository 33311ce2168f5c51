package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.KnownEvent;
import io.github.pbxkit.ari.model.Channel;
import org.jspecify.annotations.Nullable;

/** An event about a channel. Handlers see the events of one channel one after the other, in the server's order. */
public interface ChannelEvent extends KnownEvent {
    /** {@return the channel, null only where the event's own accessor says so} */
    @Nullable
    Channel channel();
}
