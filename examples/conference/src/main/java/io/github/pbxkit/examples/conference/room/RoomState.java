package io.github.pbxkit.examples.conference.room;

import org.jspecify.annotations.Nullable;

/**
 * What a room itself is in, as pages see it.
 *
 * @param locked lets nobody in but whoever is invited
 * @param recording the recording that goes on, null when there is none
 */
public record RoomState(boolean locked, @Nullable Running recording) {
    /**
     * A recording that goes on.
     *
     * @param elapsedMs milliseconds since it began
     * @param stopping the PBX was asked to end it
     */
    public record Running(long elapsedMs, boolean stopping) {}
}
