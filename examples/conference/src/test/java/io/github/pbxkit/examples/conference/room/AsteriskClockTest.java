package io.github.pbxkit.examples.conference.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AsteriskClockTest {
    private static final Instant HERE = Instant.parse("2026-11-23T12:00:00Z");

    private Instant now = HERE;
    private final AsteriskClock clock = new AsteriskClock(() -> now);

    @Test
    void measuresByAsterisksClockHoweverWrongItIs() {
        Instant there = HERE.minusSeconds(86_400);
        clock.observe(there);

        assertThat(clock.since(there.minusSeconds(90))).isEqualTo(Duration.ofSeconds(90));
        now = now.plusSeconds(10);
        assertThat(clock.since(there.minusSeconds(90))).isEqualTo(Duration.ofSeconds(100));
    }

    @Test
    void believesTheStampThatWasQuickestToArrive() {
        clock.observe(HERE.minusMillis(900));
        clock.observe(HERE.minusMillis(20));
        clock.observe(HERE.minusMillis(400));

        assertThat(clock.since(HERE.minusSeconds(1))).isEqualTo(Duration.ofMillis(980));
    }

    @Test
    void isNeverNegative() {
        assertThat(clock.since(HERE.plusSeconds(5))).isZero();
    }

    @Test
    void forgetsWhatItKnewOfAnotherServer() {
        clock.observe(HERE.plusSeconds(1000));
        clock.reset();

        assertThat(clock.since(HERE.minusSeconds(1))).isEqualTo(Duration.ofSeconds(1));
    }
}
