package io.github.pbxkit.ari.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * User and group the server runs as.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param user user
 * @param group group
 * @param extra fields this release does not know, and known ones of an unexpected type, by wire name
 */
public record SetId(String user, String group, Map<String, @Nullable Object> extra) {}
