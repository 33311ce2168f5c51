package io.github.pbxkit.devstate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One server's part in the whole: a source of its own states, links to the other servers, and sinks that show theirs.
 *
 * <pre>{@code
 * SyncNode node = SyncNode.builder(ReplicaOptions.builder("moscow").build())
 *         .source(AmiStateSource.builder(ami).contexts("phones").build())
 *         .sink(AmiStateSink.builder(ami).build())
 *         .build();
 * node.addLink(link);
 * node.start();
 * ami.connect();
 * }</pre>
 *
 * <p>The way of a state: the source tells that 100 rings ({@code Told}), the {@link Replica} gives it a version,
 * the links carry it, the peer's replica takes it over, its listener ({@code Heard}) hands it to the peer's sinks.
 *
 * <p>Thread-safe. There is no thread in the way: whichever thread brings news does what follows, one piece of work after
 * the other ({@link ReplicaLoop}).
 */
public final class SyncNode implements AutoCloseable {
    /** How often everything is read and compared again without a reason, by default: every 5 minutes. */
    public static final Duration DEFAULT_RECONCILE = Duration.ofMinutes(5);

    private static final Logger log = LoggerFactory.getLogger(SyncNode.class);

    private final String origin;
    private final boolean[] kinds;
    private final @Nullable StateSource source;
    private final List<StateSink> sinks;
    private final Duration reconcile;
    private final Function<String, Optional<String>> exporting;
    private final @Nullable EpochFile epochFile;
    private final ReplicaLoop loop;
    private final ScheduledThreadPoolExecutor timer;

    // All of these belong to the loop: only its tasks touch them.
    private final Map<StateKey, StateValue> own = new HashMap<>();
    private final Map<StateKey, Long> ownSince = new HashMap<>();
    private final Map<StateKey, Shown> shown = new HashMap<>();
    private Function<StateKey, Optional<StateKey>> importing;
    private final Set<KeyKind> leftOut = EnumSet.noneOf(KeyKind.class);
    private boolean sourceUp;
    private String conflict = "";

    /** What is shown of a key, under which name here, and since when. */
    private record Shown(StateValue value, @Nullable StateKey as, long sinceNanos) {}

    private SyncNode(Builder builder) {
        origin = builder.options.origin;
        kinds = builder.options.kinds;
        source = builder.source;
        sinks = List.copyOf(builder.sinks);
        reconcile = builder.reconcile;
        exporting = builder.exporting;
        importing = builder.importing;
        epochFile = builder.epochFile;
        timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "devstate-timer-" + origin);
            thread.setDaemon(true);
            return thread;
        });
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        loop = new ReplicaLoop(builder.options, new Heard());
    }

    /**
     * Settings of a node.
     *
     * @param options of its replica: the server's name, beats, what is shown of dead servers
     * @return a builder
     */
    public static Builder builder(ReplicaOptions options) {
        return new Builder(Objects.requireNonNull(options, "options"));
    }

    /** Starts the sinks, then the source. Called once. */
    public void start() {
        sinks.forEach(sink -> sink.start(this::inTurn));
        if (source != null) {
            source.start(new Told());
        }
        long nanos = reconcile.toNanos();
        timer.scheduleWithFixedDelay(this::reconcile, nanos, nanos, TimeUnit.NANOSECONDS);
    }

    /**
     * Adds a way to other servers, and starts it.
     *
     * @param link not started yet; closed with this node
     * @throws DevstateException if the link cannot ever work
     */
    public void addLink(StateLink link) {
        loop.add(Objects.requireNonNull(link, "link"));
    }

    /**
     * Takes a way to other servers away. They keep showing our states for a lease, so a link with other settings can take its
     * place without a lamp going dark.
     *
     * @param link added before; closed now
     */
    public void removeLink(StateLink link) {
        loop.remove(Objects.requireNonNull(link, "link"));
    }

    /**
     * Takes other numbers from others, or under other names, from now on.
     *
     * @param names gives the name here of another server's key; nothing: it is not shown
     */
    public void importing(Function<StateKey, Optional<StateKey>> names) {
        Objects.requireNonNull(names, "names");
        inTurn(() -> {
            importing = names;
            Map<StateKey, Shown> before = Map.copyOf(shown);
            Set<StateKey> lit = new HashSet<>();
            before.keySet().forEach(key -> names.apply(key).ifPresent(lit::add));
            // All of them first, and one key's old name may be another's new one: nothing goes dark in between.
            before.forEach((key, now) -> rename(key, now, lit));
            before.forEach((key, now) -> show(key, now.value(), now.sinceNanos()));
        });
    }

    private void rename(StateKey key, Shown now, Set<StateKey> lit) {
        if (!Objects.equals(now.as(), importing.apply(key).orElse(null))) {
            if (!lit.contains(now.as())) {
                forget(now.as());
            }
            shown.put(key, new Shown(now.value(), null, now.sinceNanos()));
        }
    }

    /** Reads everything at the source, and compares everything at the sinks, now. */
    public void reconcile() {
        inTurn(() -> sinks.forEach(StateSink::reconcile));
        if (source != null) {
            source.refresh().exceptionally(failure -> {
                log.debug("{}: the source could not be read again", origin, failure);
                return null;
            });
        }
    }

    /**
     * What this node knows.
     *
     * @return a snapshot
     */
    public CompletableFuture<NodeView> view() {
        return loop.peers().thenCompose(peers -> loop.call(replica -> view(replica, peers)));
    }

    private NodeView view(Replica replica, List<PeerStatus> peers) {
        long now = loop.now();
        List<ShownState> states = new ArrayList<>(own.size() + shown.size());
        own.forEach((key, value) -> states.add(new ShownState(key, value, age(ownSince.get(key), now), true)));
        shown.forEach(
                (key, state) -> states.add(new ShownState(key, state.value(), age(state.sinceNanos(), now), false)));
        return new NodeView(
                states,
                replica.status(),
                peers,
                replica.refusals(),
                sinks.stream().map(StateSink::stats).toList(),
                sourceUp,
                conflict);
    }

    private static Duration age(@Nullable Long since, long now) {
        return since == null ? Duration.ZERO : Duration.ofNanos(now - since);
    }

    /**
     * Says goodbye to the others, so that this server's numbers go dark there at once, and ends source, sinks and links.
     * What is shown here stays. Doing so twice does nothing.
     */
    @Override
    public void close() {
        timer.shutdownNow();
        if (source != null) {
            source.close();
        }
        loop.close();
        sinks.forEach(StateSink::close);
    }

    private void inTurn(Runnable task) {
        loop.execute(replica -> task.run());
    }

    // ---- from the source to the replica

    /** Takes what the source tells. */
    private final class Told implements StateSource.Receiver {

        @Override
        public void onSnapshot(KeyKind kind, Map<String, StateValue> states) {
            loop.execute(replica -> {
                Map<StateKey, StateValue> all = new HashMap<>();
                states.forEach((number, value) -> key(number, kind).ifPresent(key -> all.put(key, value)));
                own.keySet().removeIf(key -> key.kind() == kind && !all.containsKey(key));
                ownSince.keySet().retainAll(own.keySet());
                all.forEach(SyncNode.this::keep);
                if (sourceUp) {
                    replica.sourceUp(own, loop.now());
                }
            });
        }

        @Override
        public void onChange(String number, StateValue value) {
            loop.execute(replica -> key(number, value.kind()).ifPresent(key -> {
                keep(key, value);
                if (sourceUp) {
                    replica.set(key, value);
                }
            }));
        }

        @Override
        public void onAvailable(boolean isAvailable) {
            loop.execute(replica -> {
                if (isAvailable) {
                    replica.sourceUp(own, loop.now());
                } else if (sourceUp) {
                    replica.sourceDown(loop.now());
                }
                sourceUp = isAvailable;
            });
        }
    }

    private Optional<StateKey> key(String number, KeyKind kind) {
        if (!kinds[kind.code()]) {
            if (leftOut.add(kind)) {
                log.warn("{}: {} is told by the source and left out: see ReplicaOptions.kind", origin, kind);
            }
            return Optional.empty();
        }
        return exporting
                .apply(number)
                .filter(StateKey::isNumber)
                .filter(told -> told.length() + 1 + origin.length() <= StateKey.MAX_NAME)
                .map(told -> new StateKey(origin, told, kind));
    }

    private void keep(StateKey key, StateValue value) {
        if (!value.equals(own.put(key, value))) {
            ownSince.put(key, loop.now());
        }
    }

    // ---- from the replica to the sinks

    /** Hears what the replica says of other servers. */
    private final class Heard implements ReplicaListener {

        @Override
        public void onView(StateKey key, @Nullable StateValue value) {
            if (value != null) {
                show(key, value, loop.now());
                return;
            }
            Shown before = shown.remove(key);
            if (before != null) {
                forget(before.as());
            }
        }

        @Override
        public void onOrigin(OriginStatus status) {
            log.info(
                    "{}: {} is {}, {} keys", origin, status.origin(), status.alive() ? "there" : "gone", status.keys());
        }

        @Override
        public void onEpoch(Epoch epoch) {
            if (epochFile != null) {
                timer.execute(() -> write(epochFile, epoch));
            }
        }

        private void write(EpochFile file, Epoch epoch) {
            try {
                file.write(epoch.counter());
            } catch (DevstateException e) {
                log.warn("{}: {}", origin, e.getMessage(), e);
            }
        }

        @Override
        public void onConflict(boolean isConflict, String message) {
            conflict = isConflict ? message : "";
            if (isConflict) {
                log.error("{}: {}", origin, message);
            }
        }
    }

    private void show(StateKey key, StateValue value, long since) {
        StateKey as = importing.apply(key).orElse(null);
        Shown before = shown.put(key, new Shown(value, as, since));
        if (before != null && !Objects.equals(before.as(), as)) {
            forget(before.as());
        }
        if (as != null) {
            sinks.forEach(sink -> sink.show(as, value));
        }
    }

    private void forget(@Nullable StateKey as) {
        if (as != null) {
            sinks.forEach(sink -> sink.forget(as));
        }
    }

    /** Settings of a node. Not thread-safe. */
    public static final class Builder {
        private final ReplicaOptions options;
        private final List<StateSink> sinks = new ArrayList<>();
        private @Nullable StateSource source;
        private @Nullable EpochFile epochFile;
        private Duration reconcile = DEFAULT_RECONCILE;
        private Function<String, Optional<String>> exporting = Optional::of;
        private Function<StateKey, Optional<StateKey>> importing = Optional::of;

        private Builder(ReplicaOptions options) {
            this.options = options;
        }

        /**
         * Where the states of this server's own numbers come from. None by default: such a node only shows.
         *
         * @param states not started yet; closed with the node
         * @return this
         */
        public Builder source(StateSource states) {
            source = Objects.requireNonNull(states, "states");
            return this;
        }

        /**
         * One more place where other servers' numbers are shown.
         *
         * @param sink not started yet; closed with the node
         * @return this
         */
        public Builder sink(StateSink sink) {
            sinks.add(Objects.requireNonNull(sink, "sink"));
            return this;
        }

        /**
         * What own numbers are called elsewhere.
         *
         * @param numbers gives the number that is told; nothing: it is not told
         * @return this
         */
        public Builder exporting(Function<String, Optional<String>> numbers) {
            exporting = Objects.requireNonNull(numbers, "numbers");
            return this;
        }

        /**
         * What other servers' numbers are called here.
         *
         * @param names gives the name here; nothing: it is not shown
         * @return this
         */
        public Builder importing(Function<StateKey, Optional<StateKey>> names) {
            importing = Objects.requireNonNull(names, "names");
            return this;
        }

        /**
         * How often everything is read and compared again without a reason.
         *
         * @param every default {@link #DEFAULT_RECONCILE}
         * @return this
         */
        public Builder reconcile(Duration every) {
            if (every.isNegative() || every.isZero()) {
                throw new IllegalArgumentException("reconcile must be more than nothing, not " + every);
            }
            reconcile = every;
            return this;
        }

        /**
         * Where the counter of our epoch is kept when it goes on under another number.
         *
         * @param file whose {@link EpochFile#next} gave the options their counter
         * @return this
         */
        public Builder epochFile(EpochFile file) {
            epochFile = Objects.requireNonNull(file, "file");
            return this;
        }

        /**
         * The node, not started yet.
         *
         * @return a new node
         */
        public SyncNode build() {
            return new SyncNode(this);
        }
    }
}
