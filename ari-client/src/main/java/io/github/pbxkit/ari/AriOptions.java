package io.github.pbxkit.ari;

import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** All that can be set on a client and has a default. Immutable. */
public final class AriOptions {
    /** What a client uses that is told nothing. */
    public static final AriOptions DEFAULTS = builder().build();

    /** Threads of the lane executor that a client makes for itself. */
    public static final int DEFAULT_LANE_THREADS = 64;

    private final Timeouts timeouts;
    private final Reconnect reconnect;
    private final Limits limits;
    private final boolean subscribeAll;
    private final RequestPath requestPath;
    private final @Nullable Executor laneExecutor;
    private final @Nullable Executor completionExecutor;
    private final @Nullable ScheduledExecutorService scheduler;
    private final Clock clock;
    private final @Nullable RandomGenerator random;
    private final @Nullable SSLSocketFactory sslSocketFactory;
    private final @Nullable X509TrustManager trustManager;

    private AriOptions(Builder from) {
        timeouts = from.timeouts;
        reconnect = from.reconnect;
        limits = from.limits;
        subscribeAll = from.subscribeAll;
        requestPath = from.requestPath;
        laneExecutor = from.laneExecutor;
        completionExecutor = from.completionExecutor;
        scheduler = from.scheduler;
        clock = from.clock;
        random = from.random;
        sslSocketFactory = from.sslSocketFactory;
        trustManager = from.trustManager;
    }

    /** {@return a builder that holds the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds these options} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.timeouts = timeouts;
        builder.reconnect = reconnect;
        builder.limits = limits;
        builder.subscribeAll = subscribeAll;
        builder.requestPath = requestPath;
        builder.laneExecutor = laneExecutor;
        builder.completionExecutor = completionExecutor;
        builder.scheduler = scheduler;
        builder.clock = clock;
        builder.random = random;
        builder.sslSocketFactory = sslSocketFactory;
        builder.trustManager = trustManager;
        return builder;
    }

    /**
     * The same options, with these threads for what was not set. For those who make many clients.
     *
     * @param lanes as in {@link Builder#laneExecutor}
     * @param completion as in {@link Builder#completionExecutor}
     * @param timer as in {@link Builder#scheduler}
     * @return changed copy
     */
    public AriOptions withDefaultThreads(Executor lanes, Executor completion, ScheduledExecutorService timer) {
        Builder builder = toBuilder();
        builder.laneExecutor = Objects.requireNonNullElse(laneExecutor, lanes);
        builder.completionExecutor = Objects.requireNonNullElse(completionExecutor, completion);
        builder.scheduler = Objects.requireNonNullElse(scheduler, timer);
        return builder.build();
    }

    /** {@return how long to wait for what} */
    public Timeouts timeouts() {
        return timeouts;
    }

    /** {@return how a lost connection is made again} */
    public Reconnect reconnect() {
        return reconnect;
    }

    /** {@return bounds for what comes in} */
    public Limits limits() {
        return limits;
    }

    /** {@return whether events of everything on the server are wanted} */
    public boolean subscribeAll() {
        return subscribeAll;
    }

    /** {@return which way requests go} */
    public RequestPath requestPath() {
        return requestPath;
    }

    @Nullable
    Executor laneExecutor() {
        return laneExecutor;
    }

    @Nullable
    Executor completionExecutor() {
        return completionExecutor;
    }

    @Nullable
    ScheduledExecutorService scheduler() {
        return scheduler;
    }

    Clock clock() {
        return clock;
    }

    @Nullable
    RandomGenerator random() {
        return random;
    }

    @Nullable
    SSLSocketFactory sslSocketFactory() {
        return sslSocketFactory;
    }

    @Nullable
    X509TrustManager trustManager() {
        return trustManager;
    }

    /** Collects options. Not thread-safe. */
    public static final class Builder {
        private Timeouts timeouts = Timeouts.DEFAULTS;
        private Reconnect reconnect = Reconnect.DEFAULTS;
        private Limits limits = Limits.DEFAULTS;
        private boolean subscribeAll;
        private RequestPath requestPath = RequestPath.HTTP;
        private @Nullable Executor laneExecutor;
        private @Nullable Executor completionExecutor;
        private @Nullable ScheduledExecutorService scheduler;
        private Clock clock = Clock.systemUTC();
        private @Nullable RandomGenerator random;
        private @Nullable SSLSocketFactory sslSocketFactory;
        private @Nullable X509TrustManager trustManager;

        private Builder() {}

        /**
         * How long to wait for what; {@link Timeouts#DEFAULTS} by default.
         *
         * @param value timeouts
         * @return this
         */
        public Builder timeouts(Timeouts value) {
            timeouts = Objects.requireNonNull(value, "timeouts");
            return this;
        }

        /**
         * How a lost connection is made again; {@link Reconnect#DEFAULTS} by default.
         *
         * @param value delays
         * @return this
         */
        public Builder reconnect(Reconnect value) {
            reconnect = Objects.requireNonNull(value, "reconnect");
            return this;
        }

        /**
         * Bounds for what comes in; {@link Limits#DEFAULTS} by default.
         *
         * @param value bounds
         * @return this
         */
        public Builder limits(Limits value) {
            limits = Objects.requireNonNull(value, "limits");
            return this;
        }

        /**
         * Whether to get the events of everything on the server, not only of what is in the application. False by default.
         *
         * @param value whether
         * @return this
         */
        public Builder subscribeAll(boolean value) {
            subscribeAll = value;
            return this;
        }

        /**
         * Which way requests go; {@link RequestPath#HTTP} by default. Where Asterisk opened the socket to us they go over it
         * in any case.
         *
         * @param value the way
         * @return this
         */
        public Builder requestPath(RequestPath value) {
            requestPath = Objects.requireNonNull(value, "requestPath");
            return this;
        }

        /**
         * Where handlers run; each lane on one thread at a time. May have a single thread. By default a pool of the client's
         * own with up to {@value #DEFAULT_LANE_THREADS} daemon threads. One handed in is not shut down by the client.
         *
         * @param value executor that takes any number of tasks without running them in the caller's thread
         * @return this
         */
        public Builder laneExecutor(Executor value) {
            laneExecutor = Objects.requireNonNull(value, "laneExecutor");
            return this;
        }

        /**
         * Where the futures of requests and handles are completed and state listeners run. Must not be the lane executor, so
         * that a handler can wait for them. By default a pool of the client's own that grows as needed (daemon threads). One
         * handed in is not shut down by the client.
         *
         * @param value executor
         * @return this
         */
        public Builder completionExecutor(Executor value) {
            completionExecutor = Objects.requireNonNull(value, "completionExecutor");
            return this;
        }

        /**
         * Times reconnects; by default one of the client's own. One handed in is not shut down by the client.
         *
         * @param value scheduler
         * @return this
         */
        public Builder scheduler(ScheduledExecutorService value) {
            scheduler = Objects.requireNonNull(value, "scheduler");
            return this;
        }

        /**
         * Gives the time of connection changes; the system's by default.
         *
         * @param value clock
         * @return this
         */
        public Builder clock(Clock value) {
            clock = Objects.requireNonNull(value, "clock");
            return this;
        }

        /**
         * Source of the jitter; one of the client's own by default.
         *
         * @param value source of random numbers, used by one thread at a time
         * @return this
         */
        public Builder random(RandomGenerator value) {
            random = Objects.requireNonNull(value, "random");
            return this;
        }

        /**
         * Another trust than the platform's, for a private certificate authority. Host names are verified all the same.
         *
         * @param socketFactory makes the sockets
         * @param trust the trust manager it was made with
         * @return this
         */
        public Builder tls(SSLSocketFactory socketFactory, X509TrustManager trust) {
            sslSocketFactory = Objects.requireNonNull(socketFactory, "socketFactory");
            trustManager = Objects.requireNonNull(trust, "trust");
            return this;
        }

        /** {@return the options} */
        public AriOptions build() {
            return new AriOptions(this);
        }
    }
}
