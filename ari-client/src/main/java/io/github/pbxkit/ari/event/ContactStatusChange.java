package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.model.ContactInfo;
import io.github.pbxkit.ari.model.Endpoint;

/**
 * A contact of an endpoint changed.
 *
 * <p>Since Asterisk 13.6.
 *
 * @param header what all events have
 * @param endpoint the endpoint
 * @param contactInfo the contact
 */
public record ContactStatusChange(EventHeader header, Endpoint endpoint, ContactInfo contactInfo)
        implements EndpointEvent {}
