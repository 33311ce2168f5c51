package io.github.pbxkit.ari.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An external voice mailbox.
 *
 * <p>Since Asterisk 12.1.
 *
 * @param name {@code box@context}
 * @param oldMessages heard messages
 * @param newMessages unheard messages
 * @param extra fields this release does not know, and known ones of an unexpected type, by wire name
 */
public record Mailbox(String name, int oldMessages, int newMessages, Map<String, @Nullable Object> extra) {}
