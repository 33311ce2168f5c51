package io.github.pbxkit.ari.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTimeTest {
    private static final DateTimeFormatter WIRE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxx");

    /** From 0000-01-01 to 9999-12-31. */
    private static final long FIRST = -62_167_219_200L;

    private static final long LAST = 253_402_300_799L;

    @Test
    void readsWhatAsteriskWrites() {
        assertThat(parse("2026-11-23T01:34:41.858+0000")).isEqualTo(Instant.parse("2026-11-23T01:34:41.858Z"));
    }

    @Test
    void readsZonesAndFractionsOfOtherLengths() {
        assertThat(parse("2026-11-23T01:34:41.858+0530")).isEqualTo(Instant.parse("2026-11-22T20:04:41.858Z"));
        assertThat(parse("2026-11-23T01:34:41-03:00")).isEqualTo(Instant.parse("2026-11-23T04:34:41Z"));
        assertThat(parse("2026-11-23T01:34:41.123456789Z")).isEqualTo(Instant.parse("2026-11-23T01:34:41.123456789Z"));
    }

    @Property
    void agreesWithTheFormatterOfJava(
            @ForAll @LongRange(min = FIRST + 86_400, max = LAST - 86_400) long second,
            @ForAll @IntRange(max = 999) int millis,
            @ForAll @IntRange(min = -1080, max = 1080) int zoneMinutes) {
        Instant instant = Instant.ofEpochSecond(second, millis * 1_000_000L);
        String text = WIRE.format(instant.atOffset(ZoneOffset.ofTotalSeconds(zoneMinutes * 60)));

        assertThat(parse(text)).as(text).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-11-23T01:34:41",
                "2026-11-23T01:34:41.858",
                "2026-11-23 01:34:41.858+0000",
                "2026-13-23T01:34:41.858+0000",
                "2026-02-29T01:34:41.858+0000",
                "2100-02-29T01:34:41.858+0000",
                "2026-04-31T01:34:41.858+0000",
                "2026-11-23T24:34:41.858+0000",
                "2026-11-23T01:60:41.858+0000",
                "2026-11-23T01:34:60.858+0000",
                "2026-11-23T01:34:41.8581234567+0000",
                "2026-11-23T01:34:41.858+000",
                "2026-11-23T01:34:41.858+00000",
                "2026-11-23T01:34:41.858*0000",
                "2026-11-23T01:34:41.858+9900",
                "2026-1a-23T01:34:41.858+0000",
                "not a time at all, but long enough"
            })
    void refusesOtherLayouts(String text) {
        assertThat(parse(text)).isNull();
    }

    @Property
    void neverThrows(@ForAll @StringLength(max = 40) String text) {
        parse(text);
    }

    private static Instant parse(String text) {
        return WireTime.parse(text);
    }
}
