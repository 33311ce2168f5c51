package io.github.pbxkit.ari.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a channel was dialled with. Asterisk names no field of it so far: look into {@link #extra()}.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param extra fields this release does not know, and known ones of an unexpected type, by wire name
 */
public record Dialed(Map<String, @Nullable Object> extra) {}
