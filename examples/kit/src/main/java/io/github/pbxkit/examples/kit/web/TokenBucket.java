package io.github.pbxkit.examples.kit.web;

import java.util.function.LongSupplier;

/** Allows {@code burst} things at once and {@code perSecond} on average. Thread-safe. */
public final class TokenBucket {
    private final double burst;
    private final double perNano;
    private final LongSupplier nanoTime;
    private double tokens;
    private long at;

    /** @param nanoTime a clock that only goes forward, as {@link System#nanoTime} */
    public TokenBucket(int burst, double perSecond, LongSupplier nanoTime) {
        this.burst = burst;
        this.perNano = perSecond / 1e9;
        this.nanoTime = nanoTime;
        this.tokens = burst;
        this.at = nanoTime.getAsLong();
    }

    /** Takes one, if there is one. */
    public synchronized boolean take() {
        refill();
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }

    synchronized boolean isFull() {
        refill();
        return tokens >= burst;
    }

    private void refill() {
        long now = nanoTime.getAsLong();
        tokens = Math.min(burst, tokens + (now - at) * perNano);
        at = now;
    }
}
