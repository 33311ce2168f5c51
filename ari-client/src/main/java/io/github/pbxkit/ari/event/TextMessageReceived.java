package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.model.Endpoint;
import io.github.pbxkit.ari.model.TextMessage;
import org.jspecify.annotations.Nullable;

/**
 * A text message came in. Needs a subscription to the endpoint.
 *
 * <p>Since Asterisk 12.5.
 *
 * @param header what all events have
 * @param message the message
 * @param endpoint the endpoint it came from
 */
public record TextMessageReceived(
        EventHeader header, TextMessage message, @Nullable Endpoint endpoint) implements EndpointEvent {}
