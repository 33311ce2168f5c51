package io.github.pbxkit.ari.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a transfer is to go.
 *
 * <p>Since Asterisk 20.13, 21.8, 22.3.
 *
 * @param requestedDestination what the transferring party asked for
 * @param destinationChannel the channel it named, if there is one
 * @param connectedChannel who that channel talks to
 * @param bridge bridge between the two
 * @param extra fields this release does not know, and known ones of an unexpected type, by wire name
 */
public record ReferTo(
        @Nullable RequiredDestination requestedDestination,
        @Nullable Channel destinationChannel,
        @Nullable Channel connectedChannel,
        @Nullable Bridge bridge,
        Map<String, @Nullable Object> extra) {}
