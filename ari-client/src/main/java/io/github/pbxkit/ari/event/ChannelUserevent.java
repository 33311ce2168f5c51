package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.model.Bridge;
import io.github.pbxkit.ari.model.Channel;
import io.github.pbxkit.ari.model.Endpoint;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A user event from the dialplan or from {@code POST /events/user}.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param header what all events have
 * @param eventname its name
 * @param channel the channel it names
 * @param bridge the bridge it names; since 12.3
 * @param endpoint the endpoint it names; since 12.3
 * @param userevent its fields; also holds {@code eventname}
 */
public record ChannelUserevent(
        EventHeader header,
        String eventname,
        @Nullable Channel channel,
        @Nullable Bridge bridge,
        @Nullable Endpoint endpoint,
        Map<String, @Nullable Object> userevent)
        implements ChannelEvent, BridgeEvent, EndpointEvent {}
