package io.github.pbxkit.ari.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One setting of a dynamically configured object.
 *
 * <p>Since Asterisk 13.5.
 *
 * @param attribute name of the setting
 * @param value its value
 * @param extra fields this release does not know, and known ones of an unexpected type, by wire name
 */
public record ConfigTuple(String attribute, String value, Map<String, @Nullable Object> extra) {}
