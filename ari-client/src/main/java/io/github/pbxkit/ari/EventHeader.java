package io.github.pbxkit.ari;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all events have; the same values are reachable through the event itself.
 *
 * @param type the type as Asterisk names it
 * @param application the application it was sent to, empty if none
 * @param timestamp when it happened, null if the server sent none that can be read
 * @param asteriskId entity id of the server
 * @param extra fields that this release does not know
 * @param raw the JSON text as the server sent it
 */
public record EventHeader(
        String type,
        String application,
        @Nullable Instant timestamp,
        @Nullable String asteriskId,
        Map<String, @Nullable Object> extra,
        String raw) {

    /** {@return type, application and time, without the raw text} */
    @Override
    public String toString() {
        return type + " of " + application + " at " + timestamp + (extra.isEmpty() ? "" : " with " + extra);
    }
}
