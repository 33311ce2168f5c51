package io.github.pbxkit.ami;

import io.github.pbxkit.ami.codec.AmiMessage;
import java.time.Instant;
import java.util.Optional;

/** How values are written that several events share. */
final class EventFields {
    private EventFields() {}

    /** Seconds since 1970 with a fraction, as in {@code 1795396672.533558}. */
    static Optional<Instant> epochSeconds(AmiMessage message, String name) {
        String text = message.first(name, "");
        int dot = text.indexOf('.');
        try {
            long seconds = Long.parseLong(dot < 0 ? text : text.substring(0, dot));
            String fraction = dot < 0 ? "" : text.substring(dot + 1);
            long nanos = fraction.isEmpty() ? 0 : Long.parseLong((fraction + "000000000").substring(0, 9));
            return Optional.of(Instant.ofEpochSecond(seconds, nanos));
        } catch (NumberFormatException notATime) {
            return Optional.empty();
        }
    }
}
