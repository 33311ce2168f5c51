package io.github.pbxkit.ari.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A few settings of {@code asterisk.conf}.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param name {@code systemname}, often empty
 * @param defaultLanguage language of channels that name none
 * @param maxChannels limit of simultaneous channels, absent if unlimited
 * @param maxOpenFiles limit of open files, absent if the system's
 * @param maxLoad load average above which calls are refused, absent if unlimited
 * @param setid user and group that the server switched to
 * @param extra fields this release does not know, and known ones of an unexpected type, by wire name
 */
public record ConfigInfo(
        String name,
        String defaultLanguage,
        @Nullable Integer maxChannels,
        @Nullable Integer maxOpenFiles,
        @Nullable Double maxLoad,
        @Nullable SetId setid,
        Map<String, @Nullable Object> extra) {}
