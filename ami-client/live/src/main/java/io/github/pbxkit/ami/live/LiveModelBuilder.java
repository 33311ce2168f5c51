package io.github.pbxkit.ami.live;

import io.github.pbxkit.ami.AmiClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Settings of a {@link LiveModel}. Not thread-safe. */
public final class LiveModelBuilder {
    /** How often the picture is compared with the lists, if nothing else is said: every 5 minutes. */
    public static final Duration CHECK_EVERY = Duration.ofMinutes(5);
    /** How soon a queue is read again of which the figures may have changed, if nothing else is said: after 2 seconds. */
    public static final Duration REREAD_AFTER = Duration.ofSeconds(2);
    /** How many things of a kind are kept, if nothing else is said: 100,000. */
    public static final int CAPACITY = 100_000;

    final AmiClient client;
    Duration checkEvery = CHECK_EVERY;
    Duration rereadAfter = REREAD_AFTER;
    int capacity = CAPACITY;

    @Nullable
    Executor executor;

    Clock clock = Clock.systemUTC();

    LiveModelBuilder(AmiClient client) {
        this.client = Objects.requireNonNull(client, "client");
    }

    /**
     * How often the picture is compared with the server's lists while all seems well. What differs twice within a second is
     * put right and reported.
     *
     * @param interval {@link #CHECK_EVERY} by default; zero for never
     * @return this
     */
    public LiveModelBuilder checkEvery(Duration interval) {
        checkEvery = notNegative("checkEvery", interval);
        return this;
    }

    /**
     * How soon the list of a queue is read again after an event that changes its figures, or that does not fit.
     *
     * @param delay {@link #REREAD_AFTER} by default
     * @return this
     */
    public LiveModelBuilder rereadAfter(Duration delay) {
        rereadAfter = notNegative("rereadAfter", delay);
        return this;
    }

    /**
     * How many things of one kind are kept; what finds no room is counted in {@link LiveStats#refused()}.
     *
     * @param things {@link #CAPACITY} by default
     * @return this
     */
    public LiveModelBuilder capacity(int things) {
        if (things < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, not " + things);
        }
        capacity = things;
        return this;
    }

    /**
     * Where listeners run.
     *
     * @param executor one daemon thread of the model's own by default, which a slow listener keeps from
     *     the others; yours is not shut down
     * @return this
     */
    public LiveModelBuilder executor(Executor executor) {
        this.executor = Objects.requireNonNull(executor, "executor");
        return this;
    }

    /**
     * What time it is.
     *
     * @param clock the system's by default
     * @return this
     */
    public LiveModelBuilder clock(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        return this;
    }

    /**
     * Makes the model, which follows the client from now on. Do so before {@link AmiClient#connect()}, and the first
     * picture is complete when that is done; a client that is connected already is read at once, and again after a while if
     * that fails.
     *
     * @return the model
     */
    public LiveModel start() {
        LiveModel model = new LiveModel(this);
        model.follow();
        return model;
    }

    private static Duration notNegative(String name, Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException(name + " must not be negative, but is " + value);
        }
        return value;
    }
}
