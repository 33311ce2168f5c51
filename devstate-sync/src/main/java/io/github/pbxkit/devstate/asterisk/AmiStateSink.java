package io.github.pbxkit.devstate.asterisk;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.ConnectionChange;
import io.github.pbxkit.ami.ConnectionState;
import io.github.pbxkit.ami.Registration;
import io.github.pbxkit.devstate.DeviceState;
import io.github.pbxkit.devstate.KeyKind;
import io.github.pbxkit.devstate.SinkStats;
import io.github.pbxkit.devstate.StateKey;
import io.github.pbxkit.devstate.StateSink;
import io.github.pbxkit.devstate.StateValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Shows other servers' numbers on an Asterisk, as devices {@code Custom:NUMBER*server}. A hint of that pattern in the
 * dialplan makes lamps of them:
 *
 * <pre>
 * exten =&gt; _XXX*[a-z0-9].,hint,Custom:${EXTEN}
 * </pre>
 *
 * <p>Only what differs is written, many writes at a time, lamps that go out and lamps that ring first. A name that the
 * server refuses is set aside until everything is compared the next time. Asterisk keeps such states when it restarts, so
 * after each connection everything is compared; what is lit and wanted by nobody is put out.
 *
 * <p>For one {@link io.github.pbxkit.devstate.SyncNode}, whose threads call it. The client is not connected, and not closed, by
 * this class. Its user needs {@code read = call} and {@code write =
 * call}.
 */
public final class AmiStateSink implements StateSink {
    private final AmiClient client;
    private final Builder settings;
    private final List<Registration> registrations = new ArrayList<>();
    private @Nullable LampWriter writer;

    private AmiStateSink(Builder builder) {
        this.client = builder.client;
        this.settings = builder;
    }

    /**
     * Settings of a sink.
     *
     * @param client of the server, best not connected yet
     * @return a builder
     */
    public static Builder builder(AmiClient client) {
        return new Builder(Objects.requireNonNull(client, "client"));
    }

    @Override
    public void start(Executor engine) {
        AmiLamps server = new AmiLamps(client, settings.kinds, settings.prefix, settings.deviceWriter);
        LampWriter lamps = new LampWriter(server, engine, settings);
        writer = lamps;
        registrations.add(client.onResync(session -> engine.execute(lamps::connected)));
        registrations.add(client.onState(change -> onConnection(change, engine, lamps)));
        registrations.add(server.onSeen((key, value) -> engine.execute(() -> lamps.seen(key, value))));
        if (client.state() == ConnectionState.LIVE) {
            engine.execute(lamps::connected);
        }
    }

    private static void onConnection(ConnectionChange change, Executor engine, LampWriter lamps) {
        if (change.state() != ConnectionState.LIVE && change.state() != ConnectionState.SYNCING) {
            engine.execute(lamps::disconnected);
        }
    }

    @Override
    public void show(StateKey key, StateValue value) {
        started().show(key, value);
    }

    @Override
    public void forget(StateKey key) {
        started().forget(key);
    }

    @Override
    public void reconcile() {
        started().reconcile();
    }

    @Override
    public SinkStats stats() {
        return started().stats();
    }

    @Override
    public void close() {
        registrations.forEach(Registration::close);
        registrations.clear();
        LampWriter lamps = writer;
        if (lamps != null) {
            lamps.close();
        }
    }

    private LampWriter started() {
        LampWriter lamps = writer;
        if (lamps == null) {
            throw new IllegalStateException("the sink was not started");
        }
        return lamps;
    }

    /** Settings of one sink: not to be changed after {@link #build()}. Not thread-safe. */
    public static final class Builder {
        /** How many writes may be under way: 128. */
        public static final int DEFAULT_WINDOW = 128;

        /** How long lamps of servers that nothing was heard of stay as they are after the start: 10 seconds. */
        public static final Duration DEFAULT_ORPHAN_GRACE = Duration.ofSeconds(10);

        private final AmiClient client;
        final Set<KeyKind> kinds = EnumSet.of(KeyKind.DEVICE);
        int window = DEFAULT_WINDOW;
        boolean phoneSafe;
        Duration orphanGrace = DEFAULT_ORPHAN_GRACE;
        DeviceState orphanState = DeviceState.UNAVAILABLE;
        Predicate<String> orphans = server -> true;
        String prefix = AmiLamps.CUSTOM;

        @Nullable
        DeviceWriter deviceWriter;

        List<Duration> followUps = AmiStateSource.Builder.DEFAULT_FOLLOW_UPS;

        private Builder(AmiClient client) {
            this.client = client;
        }

        /**
         * How many writes may be under way.
         *
         * @param writes 1 to 4096; default {@link #DEFAULT_WINDOW}
         * @return this
         */
        public Builder window(int writes) {
            if (writes < 1 || writes > 4096) {
                throw new IllegalArgumentException("window must be 1 to 4096, not " + writes);
            }
            window = writes;
            return this;
        }

        /**
         * Puts a lamp out before it rings if it was lit. Some phones, Polycom's for example, ignore that a number rings
         * whose last known state was a call, and such a pair comes about where states in between were skipped.
         *
         * @return this
         */
        public Builder phoneSafeTransitions() {
            phoneSafe = true;
            return this;
        }

        /**
         * What becomes of lamps that Asterisk still shows and nobody wants any more.
         *
         * @param servers whose names they are; default all
         * @param state what to show; default {@link DeviceState#UNAVAILABLE}. {@link DeviceState#UNKNOWN}, which removes them,
         *     only after {@link #devices}
         * @param grace how long after the start they stay, so that servers can be heard of; default {@link
         *     #DEFAULT_ORPHAN_GRACE}
         * @return this
         */
        public Builder orphans(Predicate<String> servers, DeviceState state, Duration grace) {
            if (state == DeviceState.UNKNOWN && deviceWriter == null) {
                throw new IllegalArgumentException(
                        "orphans cannot be shown as UNKNOWN: Asterisk refuses to set it; only a DeviceWriter can remove them");
            }
            if (grace.isNegative()) {
                throw new IllegalArgumentException("the grace of orphans cannot be negative: " + grace);
            }
            orphans = Objects.requireNonNull(servers, "servers");
            orphanState = Objects.requireNonNull(state, "state");
            orphanGrace = grace;
            return this;
        }

        /**
         * Shows numbers as other devices than {@code Custom:} ones, which are written in another way. What the server shows
         * is still read over AMI.
         *
         * @param devicePrefix as {@code Stasis:}; the hint is then {@code Stasis:${EXTEN}}
         * @param writer sets one device
         * @return this
         */
        public Builder devices(String devicePrefix, DeviceWriter writer) {
            if (!devicePrefix.matches("[A-Za-z]{1,20}:")) {
                throw new IllegalArgumentException(
                        "the prefix has to be a word and a colon, as Stasis:, not " + devicePrefix);
            }
            prefix = devicePrefix;
            deviceWriter = Objects.requireNonNull(writer, "writer");
            return this;
        }

        /**
         * Shows presence as well, as {@code CustomPresence:NUMBER*server}, on Asterisk 11 and newer. Off by default.
         *
         * @return this
         */
        public Builder presence() {
            kinds.add(KeyKind.PRESENCE);
            return this;
        }

        /**
         * Shows message counts as well, of mailboxes {@code NUMBER@server}. Off by default, because it needs the module
         * {@code res_mwi_external_ami}, which Asterisk does not load beside its own voicemail.
         *
         * @return this
         */
        public Builder messageCounts() {
            kinds.add(KeyKind.MWI);
            return this;
        }

        /**
         * When everything is compared again after a connection.
         *
         * @param delays none negative; default {@link AmiStateSource.Builder#DEFAULT_FOLLOW_UPS}
         * @return this
         */
        public Builder followUps(List<Duration> delays) {
            followUps = AmiStateSource.Builder.checked(delays);
            return this;
        }

        /**
         * The sink, not started yet.
         *
         * @return a new sink
         */
        public AmiStateSink build() {
            return new AmiStateSink(this);
        }
    }
}
