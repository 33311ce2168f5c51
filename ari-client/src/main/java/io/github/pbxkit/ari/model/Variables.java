package io.github.pbxkit.ari.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values of several variables.
 *
 * <p>Since Asterisk 20.20, 22.10, 23.4.
 *
 * @param variables name to value
 * @param extra fields this release does not know, and known ones of an unexpected type, by wire name
 */
public record Variables(Map<String, String> variables, Map<String, @Nullable Object> extra) {}
