package io.github.pbxkit.examples.conference.room;

import org.jspecify.annotations.Nullable;

/**
 * A stored recording as pages see it.
 *
 * @param id our own id
 * @param began when it began, by Asterisk's clock, as ISO 8601 in UTC
 * @param seconds its length, null when not known
 * @param format file format
 */
public record RecordingView(
        String id, String began, @Nullable Integer seconds, String format) {}
