package io.github.pbxkit.devstate.testkit;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;

/** Waits until something is as expected, with a limit that a busy machine keeps. */
final class Await {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private Await() {}

    static <T> void until(String what, Supplier<? extends @Nullable T> actual, T expected) {
        long end = System.nanoTime() + LIMIT.toNanos();
        T now = actual.get();
        while (!Objects.equals(expected, now) && System.nanoTime() < end) {
            pause();
            now = actual.get();
        }
        Assertions.assertEquals(expected, now, what);
    }

    static void until(String what, BooleanSupplier condition) {
        until(what, condition::getAsBoolean, true);
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
