package io.github.pbxkit.ari.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When the server was started and reloaded.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param startupTime start
 * @param lastReloadTime last reload
 * @param extra fields this release does not know, and known ones of an unexpected type, by wire name
 */
public record StatusInfo(
        @Nullable Instant startupTime, @Nullable Instant lastReloadTime, Map<String, @Nullable Object> extra) {}
