package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.KnownEvent;

/**
 * Another connection has taken the application over; this socket gets nothing more for it.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param header what all events have
 */
public record ApplicationReplaced(EventHeader header) implements KnownEvent {}
