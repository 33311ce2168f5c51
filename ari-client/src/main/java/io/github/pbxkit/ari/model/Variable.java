package io.github.pbxkit.ari.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Value of a variable or function.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param value the value, possibly empty
 * @param extra fields this release does not know, and known ones of an unexpected type, by wire name
 */
public record Variable(String value, Map<String, @Nullable Object> extra) {}
