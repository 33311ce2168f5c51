package io.github.pbxkit.ari;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event of a type this release does not know, or (from a connection only, with a warning in the log) one of a known
 * type that lacks the object it is about. All its own fields are in {@link #extra()}.
 *
 * @param header what all events have
 */
public record UnknownEvent(EventHeader header) implements AriEvent {
    @Override
    public String type() {
        return header.type();
    }

    @Override
    public String application() {
        return header.application();
    }

    @Override
    public @Nullable Instant timestamp() {
        return header.timestamp();
    }

    @Override
    public @Nullable String asteriskId() {
        return header.asteriskId();
    }

    @Override
    public Map<String, @Nullable Object> extra() {
        return header.extra();
    }

    @Override
    public String raw() {
        return header.raw();
    }
}
