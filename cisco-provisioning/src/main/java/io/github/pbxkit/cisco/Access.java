package io.github.pbxkit.cisco;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A switch that files write backwards: 0 is on. */
public enum Access {
    /** On; written as 0. */
    ENABLED("0"),
    /** Off; written as 1. */
    DISABLED("1"),
    /** To be read, not changed; written as 2. Seen for the web page, by the vendor's naming; not verified on a phone. */
    READ_ONLY("2");

    private final String wire;

    Access(String wire) {
        this.wire = wire;
    }

    String wire() {
        return wire;
    }

    static Optional<Access> of(@Nullable String wire) {
        for (Access access : values()) {
            if (access.wire.equals(wire)) {
                return Optional.of(access);
            }
        }
        return Optional.empty();
    }
}
