package io.github.pbxkit.ami;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What is counted as it happens; read from any thread. */
final class Counters {
    final AtomicInteger pending = new AtomicInteger();
    final AtomicLong messages = new AtomicLong();
    final AtomicLong lateAnswers = new AtomicLong();
    final AtomicLong unsolicitedAnswers = new AtomicLong();
    final AtomicLong timeouts = new AtomicLong();
    final AtomicLong droppedEvents = new AtomicLong();
    final AtomicLong truncatedBytes = new AtomicLong();
    final AtomicLong connections = new AtomicLong();
    final AtomicLong pausedNanos = new AtomicLong();
    final AtomicLong pingNanos = new AtomicLong();

    AmiStats snapshot() {
        return new AmiStats(
                pending.get(),
                messages.get(),
                lateAnswers.get(),
                unsolicitedAnswers.get(),
                timeouts.get(),
                droppedEvents.get(),
                truncatedBytes.get(),
                connections.get(),
                Duration.ofNanos(pausedNanos.get()),
                Duration.ofNanos(pingNanos.get()));
    }
}
