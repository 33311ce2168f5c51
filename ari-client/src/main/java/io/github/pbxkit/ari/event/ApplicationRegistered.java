package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.KnownEvent;

/**
 * An application was registered on this socket.
 *
 * <p>Since Asterisk 20.15, 21.10, 22.5.
 *
 * @param header what all events have
 */
public record ApplicationRegistered(EventHeader header) implements KnownEvent {}
