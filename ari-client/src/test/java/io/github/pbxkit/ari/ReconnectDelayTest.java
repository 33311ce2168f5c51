package io.github.pbxkit.ari;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReconnectDelayTest {
    @Property
    void staysBetweenNothingAndTheDoubledDelay(@ForAll @IntRange(max = 2_000_000_000) int failures, @ForAll long seed) {
        Duration delay = Reconnect.DEFAULTS.delay(failures, new SplittableRandom(seed));

        long most = failures > 8 ? 30_000 : Math.min(30_000, 100L << failures);
        assertThat(delay.toMillis()).isBetween(0L, most);
    }

    @Test
    void spreadsOverTheWholeTime() {
        SplittableRandom random = new SplittableRandom(1);

        long[] delays = LongStream.range(0, 1_000)
                .map(i -> Reconnect.DEFAULTS.delay(20, random).toMillis())
                .toArray();

        assertThat(LongStream.of(delays).average().orElseThrow()).isBetween(13_000.0, 17_000.0);
        assertThat(LongStream.of(delays).min().orElseThrow()).isLessThan(1_000);
        assertThat(LongStream.of(delays).max().orElseThrow()).isGreaterThan(29_000);
    }

    @Test
    void refusesDelaysThatAreNone() {
        assertThatThrownBy(() -> Reconnect.DEFAULTS.withDelays(Duration.ZERO, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("firstDelay")
                .hasMessageContaining("PT0S");
    }
}
