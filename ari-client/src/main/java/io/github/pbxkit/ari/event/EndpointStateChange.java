package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.model.Endpoint;

/**
 * An endpoint's state changed.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param header what all events have
 * @param endpoint the endpoint with its new state
 */
public record EndpointStateChange(EventHeader header, Endpoint endpoint) implements EndpointEvent {}
