package io.github.pbxkit.examples.quarkus.office;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits until something holds, at most for a limit. */
final class Eventually {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofMillis(20);

    private Eventually() {}

    /** The last failure is the test's, when the limit has passed. */
    static void holds(Runnable assertion) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError failure) {
                if (System.nanoTime() > end) {
                    throw failure;
                }
                LockSupport.parkNanos(BETWEEN.toNanos());
            }
        }
    }
}
