package io.github.pbxkit.cisco;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How SIP is carried. */
public enum Transport {
    /** TCP. */
    TCP("1"),
    /** UDP. */
    UDP("2"),
    /** TLS; needs a security mode of 2 or 3. */
    TLS("3"),
    /** What call managers write; presumably TCP and UDP, not verified. */
    CALL_MANAGER("4");

    private final String wire;

    Transport(String wire) {
        this.wire = wire;
    }

    String wire() {
        return wire;
    }

    static Optional<Transport> of(@Nullable String wire) {
        for (Transport transport : values()) {
            if (transport.wire.equals(wire)) {
                return Optional.of(transport);
            }
        }
        return Optional.empty();
    }
}
