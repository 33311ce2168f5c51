package io.github.pbxkit.ari.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answer of a server that was asked whether it is there.
 *
 * <p>Since Asterisk 13.25, 16.2.
 *
 * @param asteriskId entity id of the server, by default a MAC address
 * @param ping {@code "pong"}, a fixed text
 * @param timestamp the server's clock
 * @param extra fields this release does not know, and known ones of an unexpected type, by wire name
 */
public record AsteriskPing(
        String asteriskId, String ping, @Nullable Instant timestamp, Map<String, @Nullable Object> extra) {}
