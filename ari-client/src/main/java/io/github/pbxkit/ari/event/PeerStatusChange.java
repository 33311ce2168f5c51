package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.model.Endpoint;
import io.github.pbxkit.ari.model.Peer;

/**
 * A peer of an endpoint changed.
 *
 * <p>Since Asterisk 13.6.
 *
 * @param header what all events have
 * @param endpoint the endpoint
 * @param peer what became of it
 */
public record PeerStatusChange(EventHeader header, Endpoint endpoint, Peer peer) implements EndpointEvent {}
