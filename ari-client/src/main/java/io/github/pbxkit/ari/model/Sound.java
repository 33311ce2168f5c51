package io.github.pbxkit.ari.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sound that can be played.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param id what to put behind {@code sound:}
 * @param text what is said in it
 * @param formats in which formats and languages it is there
 * @param extra fields this release does not know, and known ones of an unexpected type, by wire name
 */
public record Sound(
        String id, @Nullable String text, List<FormatLangPair> formats, Map<String, @Nullable Object> extra) {}
