package io.github.pbxkit.ari.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A finished recording on the server's disk.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param name its name, without the format's ending; may hold folders
 * @param format file format
 * @param extra fields this release does not know, and known ones of an unexpected type, by wire name
 */
public record StoredRecording(String name, String format, Map<String, @Nullable Object> extra) {}
