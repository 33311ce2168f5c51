package io.github.pbxkit.ari.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A header of a request that travels over the event socket.
 *
 * <p>Since Asterisk 20.14, 21.9, 22.4.
 *
 * @param name header name
 * @param value header value
 * @param extra fields this release does not know, and known ones of an unexpected type, by wire name
 */
public record RESTHeader(String name, String value, Map<String, @Nullable Object> extra) {}
