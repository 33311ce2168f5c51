package io.github.pbxkit.ari.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A log file or console of the server.
 *
 * <p>Since Asterisk 13.6.
 *
 * @param channel path or name
 * @param type {@code File}, {@code Console}…
 * @param status {@code Enabled} or {@code Disabled}
 * @param configuration levels, space-separated
 * @param extra fields this release does not know, and known ones of an unexpected type, by wire name
 */
public record LogChannel(
        String channel, String type, String status, String configuration, Map<String, @Nullable Object> extra) {}
