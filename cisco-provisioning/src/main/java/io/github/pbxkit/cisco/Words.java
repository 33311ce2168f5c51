package io.github.pbxkit.cisco;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values as people say them and as files write them; what a file has and nobody understands reads as nothing. */
final class Words {
    private Words() {}

    static String text(String value) {
        return Objects.requireNonNull(value, "value");
    }

    static String of(boolean value) {
        return Boolean.toString(value);
    }

    static String of(int value) {
        return Integer.toString(value);
    }

    static String flag(boolean value) {
        return value ? "1" : "0";
    }

    static Optional<Boolean> bool(@Nullable String value) {
        switch (value == null ? "" : value.strip()) {
            case "true", "1":
                return Optional.of(true);
            case "false", "0":
                return Optional.of(false);
            default:
                return Optional.empty();
        }
    }

    static Optional<Boolean> notBool(@Nullable String value) {
        return bool(value).map(on -> !on);
    }

    static Optional<Integer> number(@Nullable String value) {
        return Optional.ofNullable(value == null ? null : ValueKind.number(value.strip()));
    }

    static String seconds(Duration value) {
        return whole(value, value.toSeconds(), Duration.ofSeconds(value.toSeconds()), "seconds");
    }

    static Optional<Duration> secondsOf(@Nullable String value) {
        return number(value).map(Duration::ofSeconds);
    }

    static String millis(Duration value) {
        return whole(value, value.toMillis(), Duration.ofMillis(value.toMillis()), "milliseconds");
    }

    static Optional<Duration> millisOf(@Nullable String value) {
        return number(value).map(Duration::ofMillis);
    }

    private static String whole(Duration value, long number, Duration rounded, String unit) {
        if (!value.equals(rounded) || value.isNegative() || number > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(value + " is not a whole number of " + unit + " from 0 on");
        }
        return Long.toString(number);
    }

    /** {@code HH:MM}. */
    static String hours(Duration value) {
        if (value.isNegative() || value.toHours() > 24 || !value.equals(Duration.ofMinutes(value.toMinutes()))) {
            throw new IllegalArgumentException(value + " is not a whole number of minutes up to a day");
        }
        return String.format("%02d:%02d", value.toHours(), value.toMinutesPart());
    }

    static Optional<Duration> hoursOf(@Nullable String value) {
        String text = value == null ? "" : value.strip();
        int colon = text.indexOf(':');
        Optional<Integer> hours = colon < 1 ? Optional.empty() : number(text.substring(0, colon));
        return hours.flatMap(h -> number(text.substring(colon + 1)).map(m -> Duration.ofMinutes(h * 60L + m)));
    }

    static String time(LocalTime value) {
        return String.format("%02d:%02d", value.getHour(), value.getMinute());
    }

    static Optional<LocalTime> timeOf(@Nullable String value) {
        return hoursOf(value)
                .filter(duration -> !duration.isNegative() && duration.toDays() < 1)
                .map(LocalTime.MIDNIGHT::plus);
    }
}
