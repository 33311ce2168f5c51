package io.github.pbxkit.ari.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Name and number of one party.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param name display name, empty if unknown
 * @param number number, empty if unknown
 * @param extra fields this release does not know, and known ones of an unexpected type, by wire name
 */
public record CallerID(String name, String number, Map<String, @Nullable Object> extra) {}
