package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.KnownEvent;
import java.util.List;

/**
 * The server missed parameters in something that came over the socket.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param header what all events have
 * @param params names of what is missing
 */
public record MissingParams(EventHeader header, List<String> params) implements KnownEvent {}
