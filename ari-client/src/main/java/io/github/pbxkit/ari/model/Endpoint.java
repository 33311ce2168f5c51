package io.github.pbxkit.ari.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An external device that may offer or accept calls.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param technology {@code PJSIP}, {@code SIP}, {@code IAX2}…
 * @param resource name within the technology
 * @param state whether it can be reached, absent if its technology does not say
 * @param channelIds its channels now
 * @param extra fields this release does not know, and known ones of an unexpected type, by wire name
 */
public record Endpoint(
        String technology,
        String resource,
        @Nullable EndpointState state,
        List<String> channelIds,
        Map<String, @Nullable Object> extra) {}
