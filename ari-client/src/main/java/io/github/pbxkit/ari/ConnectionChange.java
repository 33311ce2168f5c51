package io.github.pbxkit.ari;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The connection's state changed, or another attempt in {@link ConnectionState#GAP} failed.
 *
 * @param state the state now
 * @param previous the state before, the same as {@code state} for a further failed attempt
 * @param reason why, as a sentence; null where there is nothing to say
 * @param failure what it comes from, null if nothing failed
 * @param attempt failed attempts since the connection was lost, 0 if none
 * @param at when, by the client's clock
 */
public record ConnectionChange(
        ConnectionState state,
        ConnectionState previous,
        @Nullable String reason,
        @Nullable Throwable failure,
        int attempt,
        Instant at) {}
