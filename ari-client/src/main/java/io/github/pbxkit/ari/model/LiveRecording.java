package io.github.pbxkit.ari.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A recording that is being made, or was just finished.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param name its name, without the format's ending; may hold folders
 * @param format file format
 * @param targetUri what is recorded, as {@code channel:ID} or {@code bridge:ID}; since 12.2
 * @param state how far it is
 * @param duration length in seconds, once finished; since 12.5
 * @param talkingDuration seconds with speech, if silence was looked for; since 12.5
 * @param silenceDuration seconds of silence, if looked for; since 12.5
 * @param cause why it failed
 * @param extra fields this release does not know, and known ones of an unexpected type, by wire name
 */
public record LiveRecording(
        String name,
        String format,
        String targetUri,
        RecordingState state,
        @Nullable Integer duration,
        @Nullable Integer talkingDuration,
        @Nullable Integer silenceDuration,
        @Nullable String cause,
        Map<String, @Nullable Object> extra) {}
