package io.github.pbxkit.examples.lab;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Waits for a condition, never for a time. */
public final class Waiting {
    public static final Duration LIMIT = Duration.ofSeconds(30);

    private static final long POLL_MILLIS = 10;
    private static final long STEADY_MILLIS = 200;

    private Waiting() {}

    public static void until(BooleanSupplier condition, Duration limit, Supplier<String> state) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                fail("Not as expected after " + limit.toMillis() + " ms: " + state.get());
            }
            pause();
        }
    }

    /** Waits until a counter has not moved for a fifth of a second, which is ten packets of audio. */
    public static void untilSteady(LongSupplier counter, Duration limit, Supplier<String> state) {
        long end = System.nanoTime() + limit.toNanos();
        long last = counter.getAsLong();
        long since = System.nanoTime();
        while (System.nanoTime() - since < STEADY_MILLIS * 1_000_000) {
            if (System.nanoTime() > end) {
                fail("Not steady after " + limit.toMillis() + " ms: " + state.get());
            }
            pause();
            long now = counter.getAsLong();
            if (now != last) {
                last = now;
                since = System.nanoTime();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
