package io.github.pbxkit.ari.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Version and identity of the server.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param version version, for example {@code 22.10.1}; distributions add their own ending
 * @param entityId id of the server, by default a MAC address
 * @param extra fields this release does not know, and known ones of an unexpected type, by wire name
 */
public record SystemInfo(String version, String entityId, Map<String, @Nullable Object> extra) {}
