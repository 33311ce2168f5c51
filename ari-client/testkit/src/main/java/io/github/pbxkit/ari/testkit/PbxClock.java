package io.github.pbxkit.ari.testkit;

import java.time.Duration;
import java.time.Instant;

/**
 * The time a test server lives by: timestamps of events, ends of playbacks, ringing callees, silence after talking.
 * {@link #system()} is the default; {@link ManualClock} is moved by hand.
 */
public interface PbxClock {

    /**
     * The present moment.
     *
     * @return now
     */
    Instant now();

    /**
     * Runs a task after a delay, on a thread of the clock's choice. Tasks are short and never block for long.
     *
     * @param delay how long from now, not negative
     * @param task what to run
     * @return takes the task back; does nothing once it has run
     */
    Scheduled schedule(Duration delay, Runnable task);

    /** A task that was scheduled. */
    @FunctionalInterface
    interface Scheduled {
        /** Takes the task back; does nothing once it has run. */
        void cancel();
    }

    /**
     * Real time. Tasks of all servers run on one daemon thread, which exists while anything uses this clock.
     *
     * @return the clock of the machine
     */
    static PbxClock system() {
        return SystemClock.INSTANCE;
    }
}
