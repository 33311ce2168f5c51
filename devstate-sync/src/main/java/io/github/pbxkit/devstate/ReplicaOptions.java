package io.github.pbxkit.devstate;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;

/** How a {@link Replica} behaves. Immutable. */
public final class ReplicaOptions {
    /** Default time between two beats: 2 s. */
    public static final Duration DEFAULT_BEAT = Duration.ofSeconds(2);

    /** Default number of beats that may be missed before an origin counts as gone: 3. */
    public static final int DEFAULT_LEASE_BEATS = 3;

    /** Default time between two comparisons with each peer: 30 s. */
    public static final Duration DEFAULT_DIGEST = Duration.ofSeconds(30);

    /** Default time that an origin may be without its Asterisk before its states go dark: 2 s. */
    public static final Duration DEFAULT_SOURCE_GRACE = Duration.ofSeconds(2);

    /** Default bound of keys for each origin: 250,000. */
    public static final int DEFAULT_MAX_KEYS = 250_000;

    /** Default bound of origins: 256. */
    public static final int DEFAULT_MAX_ORIGINS = 256;

    /** Default bound of frames a second from each peer: 20,000, and twice that in one burst. */
    public static final int DEFAULT_MAX_FRAMES = 20_000;

    final String origin;
    final long instance;
    final Epoch epoch;
    final LongSupplier random;
    final long beat;
    final int leaseBeats;
    final long digest;
    final long sourceGrace;
    final DeadPolicy deadPolicy;
    final boolean[] kinds = new boolean[KeyKind.values().length];
    final int maxKeys;
    final int maxOrigins;
    final int maxFrames;

    private ReplicaOptions(Builder builder) {
        origin = builder.origin;
        random = builder.random;
        instance = builder.random.getAsLong();
        epoch = new Epoch(builder.epochCounter, builder.random.getAsLong());
        beat = builder.beat.toNanos();
        leaseBeats = builder.leaseBeats;
        digest = builder.digest.toNanos();
        sourceGrace = builder.sourceGrace.toNanos();
        deadPolicy = builder.deadPolicy;
        builder.kinds.forEach(kind -> kinds[kind.code()] = true);
        maxKeys = builder.maxKeys;
        maxOrigins = builder.maxOrigins;
        maxFrames = builder.maxFrames;
    }

    /**
     * Begins with the defaults.
     *
     * @param origin the name of this node's own origin, which all others know it by
     * @return a builder
     * @throws IllegalArgumentException if the name is not allowed
     */
    public static Builder builder(String origin) {
        return new Builder(StateKey.requireOrigin(origin));
    }

    long lease() {
        return beat * leaseBeats;
    }

    /** Collects the options. Not thread-safe. */
    public static final class Builder {
        private final String origin;
        private int epochCounter = 1;
        private LongSupplier random = () -> ThreadLocalRandom.current().nextLong();
        private Duration beat = DEFAULT_BEAT;
        private int leaseBeats = DEFAULT_LEASE_BEATS;
        private Duration digest = DEFAULT_DIGEST;
        private Duration sourceGrace = DEFAULT_SOURCE_GRACE;
        private DeadPolicy deadPolicy = DeadPolicy.UNAVAILABLE;
        private final Set<KeyKind> kinds = EnumSet.of(KeyKind.DEVICE);
        private int maxKeys = DEFAULT_MAX_KEYS;
        private int maxOrigins = DEFAULT_MAX_ORIGINS;
        private int maxFrames = DEFAULT_MAX_FRAMES;

        private Builder(String origin) {
            this.origin = origin;
        }

        /**
         * The counter of our epoch: one more than at the last start, from a file. A lost file does no harm: the replica
         * notices from its peers and goes past what they have ({@link ReplicaListener#onEpoch}).
         *
         * @param counter not negative
         * @return this
         */
        public Builder epochCounter(int counter) {
            if (counter < 0) {
                throw new IllegalArgumentException("epochCounter cannot be negative: " + counter);
            }
            epochCounter = counter;
            return this;
        }

        /**
         * Where random numbers come from.
         *
         * @param random a source of 64 random bits
         * @return this
         */
        public Builder random(LongSupplier random) {
            this.random = Objects.requireNonNull(random, "random");
            return this;
        }

        /**
         * Time between beats, and how many may be missed.
         *
         * @param every between 10 ms and 1 min
         * @param lease how many beats, at least 2 and at most 100
         * @return this
         */
        public Builder beat(Duration every, int lease) {
            requireBetween("beat", every, Duration.ofMillis(10), Duration.ofMinutes(1));
            if (lease < 2 || lease > 100) {
                throw new IllegalArgumentException("the lease is 2 to 100 beats, not " + lease);
            }
            beat = every;
            leaseBeats = lease;
            return this;
        }

        /**
         * Time between two comparisons with each peer.
         *
         * @param every between 100 ms and 1 h
         * @return this
         */
        public Builder digest(Duration every) {
            requireBetween("digest", every, Duration.ofMillis(100), Duration.ofHours(1));
            digest = every;
            return this;
        }

        /**
         * How long an origin may be without its Asterisk before its states go dark.
         *
         * @param grace up to 1 h
         * @return this
         */
        public Builder sourceGrace(Duration grace) {
            requireBetween("sourceGrace", grace, Duration.ZERO, Duration.ofHours(1));
            sourceGrace = grace;
            return this;
        }

        /**
         * What is shown of an origin that is gone.
         *
         * @param policy {@link DeadPolicy#UNAVAILABLE} unless told otherwise
         * @return this
         */
        public Builder deadPolicy(DeadPolicy policy) {
            deadPolicy = Objects.requireNonNull(policy, "policy");
            return this;
        }

        /**
         * Which kinds are taken and sent.
         *
         * @param kind one more, beside {@link KeyKind#DEVICE}
         * @return this
         */
        public Builder kind(KeyKind kind) {
            kinds.add(kind);
            return this;
        }

        /**
         * Bounds of what is kept.
         *
         * @param keys for each origin, at least 1
         * @param origins at least 1, at most 1,000
         * @return this
         */
        public Builder limits(int keys, int origins) {
            if (keys < 1 || origins < 1 || origins > 1000) {
                throw new IllegalArgumentException("limits: " + keys + " keys, " + origins + " origins");
            }
            maxKeys = keys;
            maxOrigins = origins;
            return this;
        }

        /**
         * Bound of frames a second from each peer.
         *
         * @param aSecond at least 10
         * @return this
         */
        public Builder maxFrames(int aSecond) {
            if (aSecond < 10) {
                throw new IllegalArgumentException("maxFrames is at least 10 a second, not " + aSecond);
            }
            maxFrames = aSecond;
            return this;
        }

        /**
         * Makes the options, with a new instance number and a new nonce.
         *
         * @return the options
         */
        public ReplicaOptions build() {
            return new ReplicaOptions(this);
        }

        private static void requireBetween(String name, Duration value, Duration least, Duration most) {
            if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
                throw new IllegalArgumentException(name + " is between " + least + " and " + most + ", not " + value);
            }
        }
    }
}
