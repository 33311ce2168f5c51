package io.github.pbxkit.ari.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who asked for a transfer.
 *
 * <p>Since Asterisk 20.13, 21.8, 22.3.
 *
 * @param sourceChannel the channel that asked
 * @param connectedChannel who that channel talks to
 * @param bridge bridge between the two
 * @param extra fields this release does not know, and known ones of an unexpected type, by wire name
 */
public record ReferredBy(
        @Nullable Channel sourceChannel,
        @Nullable Channel connectedChannel,
        @Nullable Bridge bridge,
        Map<String, @Nullable Object> extra) {}
