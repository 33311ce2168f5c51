package io.github.pbxkit.ari.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Media that is being played, or was.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param id its unique id
 * @param mediaUri medium that plays now, for example {@code sound:hello-world}
 * @param nextMediaUri next medium of a list; since 14.0
 * @param targetUri where it plays, as {@code channel:ID} or {@code bridge:ID}
 * @param language language asked for
 * @param state how far it is
 * @param extra fields this release does not know, and known ones of an unexpected type, by wire name
 */
public record Playback(
        String id,
        String mediaUri,
        @Nullable String nextMediaUri,
        String targetUri,
        @Nullable String language,
        PlaybackState state,
        Map<String, @Nullable Object> extra) {}
