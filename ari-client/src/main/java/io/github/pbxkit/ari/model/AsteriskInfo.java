package io.github.pbxkit.ari.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a server tells about itself. Each part is there unless the request asked for others only.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param build how it was compiled
 * @param system version and entity id
 * @param config a few settings of {@code asterisk.conf}
 * @param status when it was started and reloaded
 * @param extra fields this release does not know, and known ones of an unexpected type, by wire name
 */
public record AsteriskInfo(
        @Nullable BuildInfo build,
        @Nullable SystemInfo system,
        @Nullable ConfigInfo config,
        @Nullable StatusInfo status,
        Map<String, @Nullable Object> extra) {}
