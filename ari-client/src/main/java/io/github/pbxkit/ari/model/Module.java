package io.github.pbxkit.ari.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A loadable module of the server.
 *
 * <p>Since Asterisk 13.5.
 *
 * @param name file name, for example {@code res_ari.so}
 * @param description what it is, in its own words
 * @param useCount how many things use it now
 * @param status {@code Running} or {@code Not Running}
 * @param supportLevel {@code core}, {@code extended}, {@code deprecated}…
 * @param extra fields this release does not know, and known ones of an unexpected type, by wire name
 */
public record Module(
        String name,
        String description,
        int useCount,
        String status,
        String supportLevel,
        Map<String, @Nullable Object> extra) {}
