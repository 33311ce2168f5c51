package io.github.pbxkit.ari.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A query parameter of a request that travels over the event socket.
 *
 * <p>Since Asterisk 20.14, 21.9, 22.4.
 *
 * @param name parameter name
 * @param value parameter value
 * @param extra fields this release does not know, and known ones of an unexpected type, by wire name
 */
public record RESTQueryStringParameter(String name, String value, Map<String, @Nullable Object> extra) {}
