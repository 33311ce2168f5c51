package io.github.pbxkit.cisco;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the user may see of the settings menu. */
public enum SettingsAccess {
    /** Nothing. */
    NONE("0"),
    /** Everything. */
    FULL("1"),
    /** A part of it. */
    RESTRICTED("2");

    private final String wire;

    SettingsAccess(String wire) {
        this.wire = wire;
    }

    String wire() {
        return wire;
    }

    static Optional<SettingsAccess> of(@Nullable String wire) {
        for (SettingsAccess access : values()) {
            if (access.wire.equals(wire)) {
                return Optional.of(access);
            }
        }
        return Optional.empty();
    }
}
