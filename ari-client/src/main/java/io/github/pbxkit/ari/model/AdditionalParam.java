package io.github.pbxkit.ari.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One technology-specific detail of a transfer target, for example a SIP {@code Replaces} part.
 *
 * <p>Since Asterisk 20.13, 21.8, 22.3.
 *
 * @param parameterName what it is called
 * @param parameterValue its value
 * @param extra fields this release does not know, and known ones of an unexpected type, by wire name
 */
public record AdditionalParam(String parameterName, String parameterValue, Map<String, @Nullable Object> extra) {}
