package io.github.pbxkit.ari;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event with a record of its own in {@link io.github.pbxkit.ari.event}. Not for users to implement. */
public non-sealed interface KnownEvent extends AriEvent {
    /** {@return what all events have} */
    EventHeader header();

    @Override
    default String type() {
        return header().type();
    }

    @Override
    default String application() {
        return header().application();
    }

    @Override
    default @Nullable Instant timestamp() {
        return header().timestamp();
    }

    @Override
    default @Nullable String asteriskId() {
        return header().asteriskId();
    }

    @Override
    default Map<String, @Nullable Object> extra() {
        return header().extra();
    }

    @Override
    default String raw() {
        return header().raw();
    }
}
