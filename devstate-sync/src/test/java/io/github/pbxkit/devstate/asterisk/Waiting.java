package io.github.pbxkit.devstate.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Waits until something is as expected, with a limit that a busy machine keeps. */
public final class Waiting {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private Waiting() {}

    public static <T> void until(Supplier<T> actual, T expected) {
        long end = System.nanoTime() + LIMIT.toNanos();
        T now = actual.get();
        while (!expected.equals(now) && System.nanoTime() < end) {
            pause();
            now = actual.get();
        }
        assertThat(now).isEqualTo(expected);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
