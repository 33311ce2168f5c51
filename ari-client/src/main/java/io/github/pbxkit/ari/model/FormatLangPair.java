package io.github.pbxkit.ari.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A format and language in which a sound is there.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param language language of the recording
 * @param format file format, for example {@code gsm}
 * @param extra fields this release does not know, and known ones of an unexpected type, by wire name
 */
public record FormatLangPair(String language, String format, Map<String, @Nullable Object> extra) {}
