package io.github.pbxkit.ari;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened on the server: an event of a type this release knows, or an {@link UnknownEvent}.
 *
 * <p>Events are immutable. Nothing that the server sent is lost: fields this release does not know are in
 * {@link #extra()}, the text itself in {@link #raw()}.
 */
public sealed interface AriEvent permits KnownEvent, UnknownEvent {
    /** {@return the type as Asterisk names it, for example {@code StasisStart}} */
    String type();

    /** {@return the application it was sent to; empty if the server named none} */
    String application();

    /**
     * When it happened, by the server's clock. Not monotonic: events of one burst may be a few milliseconds out of order.
     *
     * @return the time, null if the server sent none that can be read
     */
    @Nullable
    Instant timestamp();

    /** {@return the entity id of the server, null before Asterisk 13.13 and 14.2} */
    @Nullable
    String asteriskId();

    /**
     * Fields that this release does not know, and known ones of a type they should not have, by their wire names. Values
     * are {@code String}, {@code Number}, {@code Boolean}, null, and unmodifiable {@code List} and {@code Map} of these.
     *
     * @return the fields, unmodifiable, in the server's order
     */
    Map<String, @Nullable Object> extra();

    /** {@return the JSON text as the server sent it; empty if it sent none, see {@link #isSynthetic()}} */
    String raw();

    /**
     * Whether the client made this event because the server's own was missed: a {@code StasisStart} or {@code StasisEnd} after
     * a gap in the connection. Its time is that of the client's clock when it found out.
     *
     * @return true only for what was missed in a gap
     */
    default boolean isSynthetic() {
        return raw().isEmpty();
    }

    /**
     * Reads one event within {@link Limits#DEFAULTS}.
     *
     * <p>An unknown type gives an {@link UnknownEvent}. Optional fields of a wrong type do not matter (they are kept in
     * {@link #extra()}); numbers in quotes and text without are understood.
     *
     * @param json one JSON object
     * @return the event
     * @throws AriProtocolException if this is no JSON object, if it is broken, too deep or too large, if it has no type, or
     *     if the object that the event is about is missing
     */
    static AriEvent parse(String json) {
        return Limits.DEFAULT_JSON.event(Objects.requireNonNull(json, "json"));
    }
}
