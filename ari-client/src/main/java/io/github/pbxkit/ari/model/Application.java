package io.github.pbxkit.ari.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Stasis application as the server knows it, with what it is subscribed to.
 *
 * <p>A socket opened with {@code subscribeAll} shows here as one made-up entry per kind, such as {@code __AST_CHANNEL_ALL_TOPIC}.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param name the name under which it registered
 * @param channelIds channels it is subscribed to
 * @param bridgeIds bridges it is subscribed to
 * @param endpointIds endpoints it is subscribed to, as {@code TECH/resource}
 * @param deviceNames device states it is subscribed to
 * @param eventsAllowed event types let through, each a map with {@code type}; since 13.26, 16.3
 * @param eventsDisallowed event types held back; since 13.26, 16.3
 * @param extra fields this release does not know, and known ones of an unexpected type, by wire name
 */
public record Application(
        String name,
        List<String> channelIds,
        List<String> bridgeIds,
        List<String> endpointIds,
        List<String> deviceNames,
        List<Map<String, @Nullable Object>> eventsAllowed,
        List<Map<String, @Nullable Object>> eventsDisallowed,
        Map<String, @Nullable Object> extra) {}
