package io.github.pbxkit.ari.testkit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as Asterisk writes them: {@code 2026-11-23T00:00:01.456+0000}, the zone without a colon. */
final class AriTime {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSxx", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private AriTime() {}

    static String format(Instant moment) {
        return FORMAT.format(moment);
    }
}
