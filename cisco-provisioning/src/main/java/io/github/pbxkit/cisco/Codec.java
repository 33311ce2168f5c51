package io.github.pbxkit.cisco;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Codecs that phones can prefer, as seen in working files. */
public enum Codec {
    /** No preference. */
    NONE("none"),
    /** G.711 mu-law. */
    G711_ULAW("g711ulaw"),
    /** G.711 A-law. */
    G711_ALAW("g711alaw"),
    /** G.722. */
    G722("g722"),
    /** G.729 annex A. */
    G729A("g729a");

    private final String wire;

    Codec(String wire) {
        this.wire = wire;
    }

    String wire() {
        return wire;
    }

    static Optional<Codec> of(@Nullable String wire) {
        for (Codec codec : values()) {
            if (codec.wire.equalsIgnoreCase(wire)) {
                return Optional.of(codec);
            }
        }
        return Optional.empty();
    }
}
