package io.github.pbxkit.ari.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A bridge: a place where channels hear each other (or, of type holding, nothing but music).
 *
 * <p>Since Asterisk 12.0.
 *
 * @param id its unique id
 * @param technology bridge module that mixes it now, for example {@code simple_bridge} or {@code softmix}; changes with the number of channels
 * @param bridgeType {@code mixing} or {@code holding}
 * @param bridgeClass {@code stasis} when an application made it, else for example {@code base}
 * @param creator what made it, {@code Stasis} for applications
 * @param name the name given at creation, empty if none
 * @param channels ids of the channels in it
 * @param videoMode {@code none}, {@code talker}, {@code sfu} or {@code single}; since 13.13, 14.2
 * @param videoSourceId channel whose picture is shown; since 13.13, 14.2
 * @param creationtime when it was made; since 13.26, 16.3
 * @param bridgevars variables reported with it, empty if none; since 20.20, 22.10, 23.4
 * @param extra fields this release does not know, and known ones of an unexpected type, by wire name
 */
public record Bridge(
        String id,
        String technology,
        String bridgeType,
        String bridgeClass,
        String creator,
        String name,
        List<String> channels,
        @Nullable String videoMode,
        @Nullable String videoSourceId,
        @Nullable Instant creationtime,
        Map<String, String> bridgevars,
        Map<String, @Nullable Object> extra) {}
