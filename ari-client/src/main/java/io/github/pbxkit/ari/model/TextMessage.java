package io.github.pbxkit.ari.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text message.
 *
 * <p>Since Asterisk 12.5.
 *
 * @param from sender, technology-specific
 * @param to recipient, technology-specific
 * @param body the text
 * @param variables technology-specific variables, empty if none
 * @param extra fields this release does not know, and known ones of an unexpected type, by wire name
 */
public record TextMessage(
        String from, String to, String body, Map<String, String> variables, Map<String, @Nullable Object> extra) {}
