package io.github.pbxkit.ari.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a peer (a registered or monitored device).
 *
 * <p>Since Asterisk 13.6.
 *
 * @param peerStatus {@code Reachable}, {@code Unreachable}, {@code Registered}…
 * @param cause why
 * @param address its address
 * @param port its port
 * @param time round trip in milliseconds, as text
 * @param extra fields this release does not know, and known ones of an unexpected type, by wire name
 */
public record Peer(
        String peerStatus,
        @Nullable String cause,
        @Nullable String address,
        @Nullable String port,
        @Nullable String time,
        Map<String, @Nullable Object> extra) {}
