package io.github.pbxkit.ami.live;

import java.time.Instant;
import java.util.Optional;

/**
 * Something came, changed or went.
 *
 * @param kind its kind
 * @param key what it is found by
 * @param before as it was when this listener last heard of it; nothing if it is new
 * @param after as it is; nothing if it is gone
 * @param cause how the last of the changes in between became known
 * @param at when that was, by the clock of this machine
 * @param <T> the record of its kind
 */
public record LiveChange<T extends LiveEntity>(
        LiveKind kind, String key, Optional<T> before, Optional<T> after, ChangeCause cause, Instant at) {

    /**
     * Whether it is new.
     *
     * @return true if there was nothing before
     */
    public boolean isAdded() {
        return before.isEmpty();
    }

    /**
     * Whether it is gone.
     *
     * @return true if there is nothing after
     */
    public boolean isRemoved() {
        return after.isEmpty();
    }

    /** This change and the one that followed, as one. */
    LiveChange<T> then(LiveChange<T> next) {
        return new LiveChange<>(kind, key, before, next.after, next.cause, next.at);
    }

    boolean isNone() {
        return before.equals(after);
    }
}
