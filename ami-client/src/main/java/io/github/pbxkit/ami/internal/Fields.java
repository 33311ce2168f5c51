package io.github.pbxkit.ami.internal;

import io.github.pbxkit.ami.codec.AmiMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** How values are written that many events have. What cannot be read as its type is absent; the text is still there. */
public final class Fields {
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT);

    private Fields() {}

    /**
     * Yes or no in any of Asterisk's spellings.
     *
     * @param message where
     * @param name header
     * @return its meaning, if it is one of them
     */
    public static Optional<Boolean> bool(AmiMessage message, String name) {
        return switch (message.first(name, "").toLowerCase(Locale.ROOT)) {
            case "yes", "true", "on", "1", "y" -> Optional.of(true);
            case "no", "false", "off", "0", "n" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /**
     * A time in whole seconds.
     *
     * @param message where
     * @param name header
     * @return the time, if it is a number
     */
    public static Optional<Duration> seconds(AmiMessage message, String name) {
        OptionalLong value = message.longValue(name);
        return value.isPresent() ? Optional.of(Duration.ofSeconds(value.getAsLong())) : Optional.empty();
    }

    /**
     * A time in milliseconds.
     *
     * @param message where
     * @param name header
     * @return the time, if it is a number
     */
    public static Optional<Duration> millis(AmiMessage message, String name) {
        OptionalLong value = message.longValue(name);
        return value.isPresent() ? Optional.of(Duration.ofMillis(value.getAsLong())) : Optional.empty();
    }

    /**
     * A time in microseconds.
     *
     * @param message where
     * @param name header
     * @return the time, if it is a number
     */
    public static Optional<Duration> micros(AmiMessage message, String name) {
        OptionalLong value = message.longValue(name);
        return value.isPresent()
                ? Optional.of(Duration.ofSeconds(value.getAsLong() / 1_000_000, value.getAsLong() % 1_000_000 * 1000))
                : Optional.empty();
    }

    /**
     * Seconds since 1970 with or without a fraction, as in {@code 1795396672.533558}.
     *
     * @param message where
     * @param name header
     * @return the moment; nothing for 0, which means never
     */
    public static Optional<Instant> epoch(AmiMessage message, String name) {
        String text = message.first(name, "");
        int dot = text.indexOf('.');
        try {
            long seconds = Long.parseLong(dot < 0 ? text : text.substring(0, dot));
            String fraction = dot < 0 ? "" : text.substring(dot + 1);
            long nanos = fraction.isEmpty() ? 0 : Long.parseLong((fraction + "000000000").substring(0, 9));
            boolean isNever = seconds <= 0 || seconds > Instant.MAX.getEpochSecond();
            return isNever ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds, nanos));
        } catch (NumberFormatException notATime) {
            return Optional.empty();
        }
    }

    /**
     * A moment as security events write it, as in {@code 2026-11-23T01:17:50.529+0000}.
     *
     * @param message where
     * @param name header
     * @return the moment; nothing for 1970, which means never
     */
    public static Optional<Instant> datetime(AmiMessage message, String name) {
        try {
            Instant moment =
                    OffsetDateTime.parse(message.first(name, ""), DATE_TIME).toInstant();
            return moment.getEpochSecond() == 0 ? Optional.empty() : Optional.of(moment);
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }
}
