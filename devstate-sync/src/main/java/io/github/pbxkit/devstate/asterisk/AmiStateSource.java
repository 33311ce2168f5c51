package io.github.pbxkit.devstate.asterisk;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.ConnectionChange;
import io.github.pbxkit.ami.ConnectionState;
import io.github.pbxkit.ami.Registration;
import io.github.pbxkit.devstate.StateSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The states of an Asterisk's own numbers, over its manager interface.
 *
 * <pre>{@code
 * StateSource source = AmiStateSource.builder(ami).contexts("phones").build();
 * }</pre>
 *
 * <p>The way there is {@link Builder#contexts hints} by default; {@link Builder#devices} and {@link Builder#legacy18} are
 * for servers without hints and for old ones. After each connection everything is read anew, and again a few times soon
 * after it, because a server that is still starting answers with half of its numbers.
 *
 * <p>The client is not connected, and not closed, by this class. Its user needs {@code read = call} and {@code write =
 * call} (for the lists), with {@code read = system} in addition the end of the server's start is known at once.
 *
 * <p>Thread-safe.
 */
public final class AmiStateSource implements StateSource {
    private static final Logger log = LoggerFactory.getLogger(AmiStateSource.class);

    private final AmiClient client;
    private final List<SourceMode> modes;
    private final ExportGate gate;
    private final List<Duration> followUps;
    private final List<Registration> registrations = new ArrayList<>();
    private final Object order = new Object();
    private volatile List<Part> parts = List.of();
    private volatile @Nullable Receiver receiver;

    /** Everything was read at least once since the connection was lost. */
    private volatile boolean isListed;

    private volatile boolean isClosed;

    /** One kind of states, on the way from a server to a receiver. */
    private record Part(SourceMode mode, SnapshotGuard guard) {

        CompletableFuture<Void> refresh(AmiClient client) {
            Object list = guard.begin();
            return mode.list(client)
                    .whenComplete((states, failure) -> {
                        if (states == null) {
                            guard.abandon(list);
                        } else {
                            guard.complete(list, states);
                        }
                    })
                    .thenApply(done -> null);
        }
    }

    private AmiStateSource(Builder builder, List<SourceMode> modes, ExportGate gate) {
        this.client = builder.client;
        this.followUps = builder.followUps;
        this.modes = List.copyOf(modes);
        this.gate = gate;
    }

    /**
     * Settings of a source.
     *
     * @param client of the server, best not connected yet
     * @return a builder
     */
    public static Builder builder(AmiClient client) {
        return new Builder(Objects.requireNonNull(client, "client"));
    }

    @Override
    public void start(Receiver told) {
        receiver = Objects.requireNonNull(told, "told");
        parts = modes.stream()
                .map(mode -> new Part(mode, new SnapshotGuard(mode.kind(), told)))
                .toList();
        parts.forEach(part -> registrations.addAll(part.mode().listen(client, part.guard()::change)));
        registrations.add(client.onState(this::onConnection));
        // Events wait until this hook has returned, so nothing is missed between the list and the first event.
        registrations.add(client.onResync(session -> refresh().join()));
        if (client.state() == ConnectionState.LIVE) {
            refreshUnlessClosed();
        }
    }

    @Override
    public CompletableFuture<Void> refresh() {
        if (parts.isEmpty() || isClosed) {
            return CompletableFuture.failedFuture(new IllegalStateException("the source is not started, or closed"));
        }
        return CompletableFuture.allOf(
                        parts.stream().map(part -> part.refresh(client)).toArray(CompletableFuture[]::new))
                .thenRun(this::listed);
    }

    /**
     * What this source did not tell, by reason: {@code echo} (it came from another server), {@code illegal-number}.
     *
     * @return counts since the start
     */
    public Map<String, Long> refused() {
        return gate.refused();
    }

    @Override
    public void close() {
        isClosed = true;
        registrations.forEach(Registration::close);
        registrations.clear();
    }

    private void listed() {
        if (!isListed) {
            isListed = true;
            tellAvailable();
        }
    }

    /** Whoever tells last tells the truth: the state is looked at when it is told, and not before. */
    private void tellAvailable() {
        synchronized (order) {
            ConnectionState state = client.state();
            Receiver told = receiver;
            if (told != null) {
                boolean isConnected = state == ConnectionState.LIVE || state == ConnectionState.SYNCING;
                told.onAvailable(isConnected && isListed);
            }
        }
    }

    private void onConnection(ConnectionChange change) {
        if (change.state() == ConnectionState.LIVE) {
            if (isListed) {
                tellAvailable();
            } else {
                refreshUnlessClosed(); // started while others were reading already
            }
            followUps.forEach(
                    delay -> CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, Runnable::run)
                            .execute(this::refreshUnlessClosed));
        } else if (change.state() != ConnectionState.SYNCING) {
            isListed = false;
            tellAvailable();
        }
    }

    private void refreshUnlessClosed() {
        if (!isClosed && client.state() == ConnectionState.LIVE) {
            refresh().exceptionally(failure -> {
                if (isListed) {
                    log.debug("{}: the states could not be read again", client.name(), failure);
                } else {
                    log.warn("{}: the states could not be read, so none are told yet", client.name(), failure);
                }
                return null;
            });
        }
    }

    /** Settings of a source. Not thread-safe. */
    public static final class Builder {
        /** Names of devices that are phones with a number, by default. */
        public static final Pattern DEFAULT_DEVICES = Pattern.compile("(?:SIP|PJSIP|SCCP|IAX2)/([0-9]{2,6})");

        /** When everything is read again after a connection, by default: 1, 5 and 30 seconds after it. */
        public static final List<Duration> DEFAULT_FOLLOW_UPS =
                List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(30));

        private final AmiClient client;
        private Pattern numbers = Pattern.compile(".*");
        private List<Duration> followUps = DEFAULT_FOLLOW_UPS;
        private List<String> contexts = List.of();
        private @Nullable Pattern devices;
        private @Nullable String legacyContext;
        private List<String> legacyNumbers = List.of();
        private boolean hasPresence;
        private List<String> mailboxes = List.of();

        private Builder(AmiClient client) {
            this.client = client;
        }

        /**
         * Numbers to tell; the others are nobody else's business.
         *
         * @param pattern has to match the whole number; default: any number
         * @return this
         */
        public Builder numbers(Pattern pattern) {
            numbers = Objects.requireNonNull(pattern, "pattern");
            return this;
        }

        /**
         * Reads hints, and only those of certain contexts.
         *
         * @param names contexts; where a number is in several, the one named first counts. None: all contexts, the default
         * @return this
         */
        public Builder contexts(String... names) {
            contexts = List.of(names);
            return this;
        }

        /**
         * Reads devices instead of hints, on Asterisk 13 and newer.
         *
         * @param pattern has to match the whole name of a device, its first group is the number; see {@link #DEFAULT_DEVICES}
         * @return this
         */
        public Builder devices(Pattern pattern) {
            if (pattern.matcher("").groupCount() < 1) {
                throw new IllegalArgumentException("devices needs a group that is the number, and \"" + pattern
                        + "\" has none; write for example " + DEFAULT_DEVICES);
            }
            devices = pattern;
            return this;
        }

        /**
         * Reads hints and channels as Asterisk 1.8 to 12 need it.
         *
         * @param context of the hints
         * @param numbers which ones there are, because such a server cannot list them
         * @return this
         */
        public Builder legacy18(String context, List<String> numbers) {
            legacyContext = Objects.requireNonNull(context, "context");
            legacyNumbers = List.copyOf(numbers);
            return this;
        }

        /**
         * Tells presence as well, of Asterisk 13 and newer: {@code CustomPresence:NUMBER}. Off by default.
         *
         * @return this
         */
        public Builder presence() {
            hasPresence = true;
            return this;
        }

        /**
         * Tells the message counts of mailboxes as well. None by default, because a server cannot list them.
         *
         * @param numbers of the mailboxes
         * @param context of the mailboxes, as {@code default} in {@code 100@default}
         * @return this
         */
        public Builder mailboxes(List<String> numbers, String context) {
            mailboxes = numbers.stream().map(number -> number + "@" + context).toList();
            return this;
        }

        /**
         * When everything is read again after a connection.
         *
         * @param delays none negative; default {@link #DEFAULT_FOLLOW_UPS}
         * @return this
         */
        public Builder followUps(List<Duration> delays) {
            followUps = checked(delays);
            return this;
        }

        static List<Duration> checked(List<Duration> delays) {
            if (delays.stream().anyMatch(Duration::isNegative)) {
                throw new IllegalArgumentException("followUps cannot be negative: " + delays);
            }
            return List.copyOf(delays);
        }

        /**
         * The source, not started yet.
         *
         * @return a new source
         */
        public AmiStateSource build() {
            ExportGate gate = new ExportGate(numbers);
            List<SourceMode> modes = new ArrayList<>(List.of(mode(gate)));
            if (hasPresence) {
                modes.add(new PresenceMode(gate));
            }
            if (!mailboxes.isEmpty()) {
                modes.add(new MailboxMode(mailboxes, gate));
            }
            return new AmiStateSource(this, modes, gate);
        }

        private SourceMode mode(ExportGate gate) {
            if (legacyContext != null) {
                Pattern channels = Pattern.compile(DEFAULT_DEVICES + "-.*");
                return new Legacy18Mode(legacyContext, legacyNumbers, new Channels(channels), gate);
            }
            return devices == null ? new ExtensionMode(contexts, gate) : new DeviceMode(devices, gate);
        }
    }
}
