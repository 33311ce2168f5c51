package io.github.pbxkit.ari;

import io.github.pbxkit.ari.event.ApplicationReplaced;
import io.github.pbxkit.ari.event.BridgeDestroyed;
import io.github.pbxkit.ari.event.ChannelDestroyed;
import io.github.pbxkit.ari.event.RESTResponse;
import io.github.pbxkit.ari.event.StasisEnd;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.internal.AriJson;
import io.github.pbxkit.ari.internal.UriText;
import io.github.pbxkit.ari.operations.Applications;
import io.github.pbxkit.ari.operations.AriTransport;
import io.github.pbxkit.ari.operations.Asterisk;
import io.github.pbxkit.ari.operations.Bridges;
import io.github.pbxkit.ari.operations.Channels;
import io.github.pbxkit.ari.operations.DeviceStates;
import io.github.pbxkit.ari.operations.Endpoints;
import io.github.pbxkit.ari.operations.Events;
import io.github.pbxkit.ari.operations.Mailboxes;
import io.github.pbxkit.ari.operations.Playbacks;
import io.github.pbxkit.ari.operations.Recordings;
import io.github.pbxkit.ari.operations.Sounds;
import io.github.pbxkit.ari.socket.AriSocket;
import io.github.pbxkit.ari.socket.AriSocketSource;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A client of one Asterisk server: its operations, and the events of one or more Stasis applications.
 *
 * <pre>{@code
 * try (AriClient ari = AriClient.builder(URI.create("http://127.0.0.1:8088"))
 *         .credentials("user", "secret")
 *         .application("hello")
 *         .build()) {
 *     ari.on(StasisStart.class, e -> {
 *         ChannelHandle caller = ari.channel(e.channel().id());
 *         caller.answer().await();
 *         caller.play("sound:hello-world").finished().join();
 *         caller.hangup().ignoreMissing().await();
 *     });
 *     ari.connect().get(10, TimeUnit.SECONDS);
 *     …
 * }
 * }</pre>
 *
 * <p><b>Order.</b> Events of one channel are handled one at a time and in the server's order; so are those of one bridge
 * that name no channel, and those of an application that name neither. Different channels are handled side by side.
 *
 * <p><b>Blocking.</b> Handlers run on the lane executor and may wait for requests and for the futures of handles: these are
 * completed elsewhere and ahead of the lanes, also when the lane executor has one thread only. What a handler must not wait
 * for is another handler.
 *
 * <p><b>Gaps.</b> A lost connection is made again without end. Asterisk keeps calls meanwhile but throws events away, so
 * after {@link ConnectionState#GAP} the client asks what was missed: for each call that came or went there is a synthetic
 * {@code StasisStart} or {@code StasisEnd} ({@link AriEvent#isSynthetic()}), subscriptions and event filters are asked for
 * again, and {@link #onReconnected} tells. Everything else that happened in the gap (digits, playbacks that ended) is not
 * repeated; futures of handles whose object is gone fail with an {@link AriDisconnectedException}.
 *
 * <p>Thread-safe.
 */
public final class AriClient implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AriClient.class);

    private final String server;
    private final List<String> applicationNames;
    private final AriOptions options;
    private final ClientThreads threads;
    private final @Nullable OkHttpClient ownHttp;
    private final AriJson json;
    private final @Nullable HttpTransport http;
    private final @Nullable SocketTransport overSocket;
    private final AriTransport transport;
    private final Lanes lanes;
    private final Handlers handlers = new Handlers();
    private final KnownCalls known = new KnownCalls();
    private final KeptSubscriptions subscriptions = new KeptSubscriptions();
    private final Resync resync;
    private final LiveObjects live;
    private final Watchers watchers;
    private final Awaiting awaiting;
    private final EventStream stream;
    private final EventConnection connection;
    private final Listeners listeners = new Listeners();
    private final LongAdder unreadable = new LongAdder();
    private final AtomicBoolean closed = new AtomicBoolean();

    private final Channels channels;
    private final Bridges bridges;
    private final Playbacks playbacks;
    private final Recordings recordings;
    private final Endpoints endpoints;
    private final DeviceStates deviceStates;
    private final Mailboxes mailboxes;
    private final Sounds sounds;
    private final Applications applications;
    private final Asterisk asterisk;
    private final Events events;

    private AriClient(Builder from) {
        applicationNames = List.copyOf(from.applications);
        options = from.options;
        threads = new ClientThreads(options);
        AriAddress address = from.uri == null ? null : from.address(from.uri);
        OkHttpClient given = from.httpClient;
        ownHttp = address != null && given == null ? HttpClients.create(options, threads.http()) : null;
        OkHttpClient client = given == null ? ownHttp : HttpClients.from(given, options);
        AriSocketSource source = from.source;
        json = new AriJson(options.limits());
        http = address == null || client == null
                ? null
                : new HttpTransport(client, address, options, threads.completion(), threads.http());
        overSocket = http == null || source != null || options.requestPath() == RequestPath.SOCKET
                ? new SocketTransport(http, options, threads.timer(), threads.completion())
                : null;
        AriTransport carrier = overSocket != null ? overSocket : Objects.requireNonNull(http);
        transport = new ObservedTransport(carrier, subscriptions, listeners);
        live = new LiveObjects(threads.completion(), known);
        watchers = new Watchers(threads.completion());
        awaiting = new Awaiting(threads.timer());
        stream = new EventStream(threads.completion(), options.limits().maxQueuedEvents());
        channels = new Channels(transport);
        bridges = new Bridges(transport);
        playbacks = new Playbacks(transport);
        recordings = new Recordings(transport);
        endpoints = new Endpoints(transport);
        deviceStates = new DeviceStates(transport);
        mailboxes = new Mailboxes(transport);
        sounds = new Sounds(transport);
        applications = new Applications(transport);
        asterisk = new Asterisk(transport);
        events = new Events(transport);
        RandomGenerator random = options.random();
        if (source == null) {
            source = new OkHttpSockets(Objects.requireNonNull(client), Objects.requireNonNull(address), options);
        }
        server = source + (address == null ? "" : " as " + address.user());
        connection = new EventConnection(
                source,
                options,
                applicationNames,
                threads.timer(),
                threads.completion(),
                random == null ? new SplittableRandom() : random,
                new ConnectionOwner());
        int capacity = options.limits().maxQueuedEvents();
        lanes = new Lanes(threads.lanes(), capacity, connection::drop, this::halfFull);
        resync = new Resync(this, known, this::pass, capacity);
    }

    /**
     * Begins a client.
     *
     * @param uri {@code http://host:port} or {@code https://…}, with the prefix of {@code http.conf} if it has one; {@code
     *     /ari} is added
     * @return a builder
     */
    public static Builder builder(URI uri) {
        return new Builder(Objects.requireNonNull(uri, "uri"), null);
    }

    /**
     * Begins a client whose sockets come from elsewhere: {@link io.github.pbxkit.ari.socket.AcceptedSockets} where Asterisk
     * opens them to us (20.15, 21.10, 22.5 and newer). Requests go over the socket, so neither address nor credentials are
     * needed; what the socket cannot carry, the download of recordings, needs {@link Builder#http}.
     *
     * @param source gives the sockets
     * @return a builder
     */
    public static Builder builder(AriSocketSource source) {
        return new Builder(null, Objects.requireNonNull(source, "source"));
    }

    /**
     * Opens the event socket. Calling it again while connected, or while it is being connected, gives the same future.
     *
     * @return completed when events come; fails with an {@link AriException} whose message says what to change: {@link
     *     AriConnectException} (not reachable), {@link AriUnauthorizedException}, {@link AriForbiddenException}, {@link
     *     AriNotFoundException} (wrong prefix, or no ARI there), {@link AriRefusedException}. Unless {@link
     *     Reconnect#firstConnect()} is set, it fails with the first attempt, within {@link Timeouts#open()}
     */
    public CompletableFuture<Void> connect() {
        return connection.connect();
    }

    /** {@return how the client stands with its server} */
    public ConnectionState state() {
        return connection.state();
    }

    /**
     * Registers a handler of events of a type, on the lane executor.
     *
     * @param type an event record, an interface that several have in common ({@code ChannelEvent}), {@link UnknownEvent}, or
     *     {@link AriEvent} for all
     * @param handler called for each event, one at a time per lane. What it throws is logged and counted, and stops nothing
     * @param <E> the type
     * @return ends it
     */
    public <E extends AriEvent> Registration on(Class<E> type, Consumer<? super E> handler) {
        return handlers.add(Objects.requireNonNull(type, "type"), Objects.requireNonNull(handler, "handler"));
    }

    /**
     * Registers a listener of the connection's state.
     *
     * @param listener called for each change, one at a time and in order, on the completion executor
     * @return ends it
     */
    public Registration onState(Consumer<? super ConnectionChange> listener) {
        Objects.requireNonNull(listener, "listener");
        return listeners.add(new AriListener() {
            @Override
            public void onState(ConnectionChange change) {
                listener.accept(change);
            }
        });
    }

    /**
     * Registers a listener of the report that follows each gap: what was missed, after everything is right again.
     *
     * @param listener called once for each gap, on the completion executor
     * @return ends it
     */
    public Registration onReconnected(Consumer<? super Reconnected> listener) {
        Objects.requireNonNull(listener, "listener");
        return listeners.add(new AriListener() {
            @Override
            public void onReconnected(Reconnected report) {
                listener.accept(report);
            }
        });
    }

    /**
     * Registers somebody who wants to know how the client is doing.
     *
     * @param listener see there for threads
     * @return ends it
     */
    public Registration addListener(AriListener listener) {
        return listeners.add(Objects.requireNonNull(listener, "listener"));
    }

    /**
     * All events in the order in which they came, for reactive code; delivered on the completion executor.
     *
     * @return publisher; ends subscribers when the client closes, and fails one that falls behind by more than {@link
     *     Limits#maxQueuedEvents()}
     */
    public Flow.Publisher<AriEvent> eventStream() {
        return stream;
    }

    // ---- operations, one class per resource of the server

    /** {@return operations on channels} */
    public Channels channels() {
        return channels;
    }

    /** {@return operations on bridges} */
    public Bridges bridges() {
        return bridges;
    }

    /** {@return operations on playbacks} */
    public Playbacks playbacks() {
        return playbacks;
    }

    /** {@return operations on recordings} */
    public Recordings recordings() {
        return recordings;
    }

    /** {@return operations on endpoints} */
    public Endpoints endpoints() {
        return endpoints;
    }

    /** {@return operations on device states} */
    public DeviceStates deviceStates() {
        return deviceStates;
    }

    /** {@return operations on external mailboxes} */
    public Mailboxes mailboxes() {
        return mailboxes;
    }

    /** {@return operations on sounds} */
    public Sounds sounds() {
        return sounds;
    }

    /** {@return operations on applications} */
    public Applications applications() {
        return applications;
    }

    /** {@return operations on the server itself} */
    public Asterisk asterisk() {
        return asterisk;
    }

    /** {@return operations that send events; to receive some see {@link #on}} */
    public Events events() {
        return events;
    }

    // ---- handles

    /**
     * A handle of a channel that exists.
     *
     * @param id its id
     * @return the handle; nothing is sent
     */
    public ChannelHandle channel(String id) {
        return new ChannelHandle(this, id, false);
    }

    /**
     * A handle of a channel to be made, under an id of our own: register what you want to hear, then {@code originate}.
     *
     * @return the handle; nothing is sent
     */
    public ChannelHandle newChannel() {
        return new ChannelHandle(this, UUID.randomUUID().toString(), true);
    }

    /**
     * A handle of a bridge.
     *
     * @param id its id, or the one it is to get
     * @return the handle; nothing is sent
     */
    public BridgeHandle bridge(String id) {
        return new BridgeHandle(this, id);
    }

    /**
     * A handle of a playback that exists.
     *
     * @param id its id
     * @return the handle; nothing is sent
     */
    public PlaybackHandle playback(String id) {
        return PlaybackHandle.existing(this, id);
    }

    /**
     * A handle of a recording that is being made.
     *
     * @param name its name
     * @return the handle; nothing is sent
     */
    public RecordingHandle recording(String name) {
        return RecordingHandle.existing(this, name);
    }

    /**
     * Waits without a thread, for code that goes on in futures.
     *
     * @param delay how long; none or less is at once
     * @return completed after that time, on the completion executor; fails with an {@link AriDisconnectedException} if the
     *     client is closed before. Cancelling it ends the timer
     */
    public CompletableFuture<Void> after(Duration delay) {
        return awaiting.after(Objects.requireNonNull(delay, "delay"), threads.completion());
    }

    // ---- figures

    /** {@return events that wait for their turn now} */
    public int queuedEvents() {
        return lanes.waiting();
    }

    /**
     * {@return whether a request sent now would go over the event socket} See {@link RequestPath#SOCKET}.
     */
    public boolean requestsGoOverSocket() {
        return overSocket != null && overSocket.isUsed();
    }

    /** {@return requests over the event socket that wait for their answer now; 0 where all go over HTTP} */
    public int requestsWaitingOnSocket() {
        return overSocket == null ? 0 : overSocket.waiting();
    }

    /** {@return lanes that have events now: objects, each with a line of its own} */
    public int openLanes() {
        return lanes.open();
    }

    /** {@return exceptions that came out of handlers so far} */
    public long handlerFailures() {
        return handlers.failures();
    }

    /** {@return messages so far that were no event this client could read; each is in the log} */
    public long unreadableMessages() {
        return unreadable.sum();
    }

    /**
     * Closes the connection, ends the client's own threads (waiting for running handlers no longer than {@link
     * Timeouts#close()}, and not at all inside one), and fails what is still waited for. Calls on the server go on. Closing
     * again does nothing.
     */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            // First: a reading that fails because its requests do would end the connecting as if all were well.
            connection.close();
            if (http != null) {
                http.close();
            }
            if (overSocket != null) {
                overSocket.close();
            }
            live.failAll("The client was closed", null);
            awaiting.close();
            lanes.close();
            stream.close();
            HttpClients.close(ownHttp);
            threads.close(options.timeouts().close());
        }
    }

    /** {@return address, user, applications and state; no secret} */
    @Override
    public String toString() {
        return "AriClient " + server + " for " + applicationNames + ", " + state();
    }

    // ---- the path of an event: socket text -> AriEvent -> futures of handles -> lane of its channel -> handlers

    /** On the socket's thread: no code of users here, and nothing that waits. */
    private void onMessage(String text) {
        AriEvent event = read(text);
        if (event == null
                || (event instanceof RESTResponse answer && overSocket != null && overSocket.onResponse(answer))) {
            return;
        }
        if (!resync.hold(event) && !HearingTest.isTest(event)) {
            pass(event);
        }
    }

    /** An event whose turn it is to be told. One that there is no room for is told of as missed, by the next resync. */
    private void pass(AriEvent event) {
        if (event instanceof StasisStart start && known.isRepeated(start)) {
            known.confirm(start);
            return;
        }
        if (event instanceof StasisEnd end && known.isRepeated(end)) {
            return;
        }
        live.onEvent(event);
        subscriptions.onEvent(event);
        stream.publish(event);
        if (event instanceof UnknownEvent unknown) {
            listeners.tell(listener -> listener.onUnknownEvent(unknown));
        }
        LaneKey lane = LaneKey.of(event);
        watchers.onEvent(lane, event);
        KnownCalls.Undo undo = known.told(event);
        if (!lanes.offer(lane, turn(lane, event))) {
            undo.run();
        }
        if (event instanceof ApplicationReplaced) {
            connection.replaced(event.application());
        }
    }

    private Runnable turn(LaneKey lane, AriEvent event) {
        if (listeners.isEmpty()) {
            return () -> deliver(lane, event);
        }
        long came = System.nanoTime();
        return () -> {
            Duration waited = Duration.ofNanos(System.nanoTime() - came);
            listeners.tell(listener -> listener.onHandled(event.type(), waited, lanes.waiting()));
            deliver(lane, event);
        };
    }

    private @Nullable AriEvent read(String text) {
        try {
            return json.event(text);
        } catch (AriProtocolException e) {
            return readAsUnknown(text, e);
        }
    }

    /** An event whose content surprises us is still an event: better handed on as unknown than lost. */
    private @Nullable AriEvent readAsUnknown(String text, AriProtocolException why) {
        unreadable.increment();
        try {
            AriEvent event = json.unknownEvent(text);
            warnNowAndThen("handed on as UnknownEvent", why);
            return event;
        } catch (AriProtocolException e) {
            warnNowAndThen("dropped, since it is no event", e);
            return null;
        }
    }

    /** At the 1st, 2nd, 4th, 8th… of them: a server that sends nonsense all the time must not fill the disk. */
    private void warnNowAndThen(String whatWasDone, AriProtocolException why) {
        long count = unreadable.sum();
        if (Long.bitCount(count) == 1) {
            LOG.warn("Message {} that could not be read, {}: {}", count, whatWasDone, why.getMessage());
        }
    }

    /** On a thread of the lane executor, when the event's turn has come. */
    private void deliver(LaneKey lane, AriEvent event) {
        handlers.deliver(lane, event);
        if (event instanceof StasisEnd || event instanceof ChannelDestroyed) {
            handlers.forget(lane);
            watchers.forget(lane.id());
        } else if (event instanceof BridgeDestroyed destroyed) {
            handlers.forget(LaneKey.ofBridge(destroyed.bridge().id()));
        }
    }

    Handlers handlers() {
        return handlers;
    }

    LiveObjects live() {
        return live;
    }

    Watchers watchers() {
        return watchers;
    }

    Awaiting awaiting() {
        return awaiting;
    }

    private void halfFull(int queued) {
        int limit = options.limits().maxQueuedEvents();
        LOG.warn("{} of at most {} events wait for handlers at {}", queued, limit, server);
        listeners.tell(listener -> listener.onQueueHalfFull(queued, limit));
    }

    KeptSubscriptions subscriptions() {
        return subscriptions;
    }

    AriTransport transport() {
        return transport;
    }

    Instant now() {
        return options.clock().instant();
    }

    /** Subscribes the first application to something, once; ends whether that worked or not. */
    CompletableFuture<Void> subscribe(String eventSource) {
        String application = applicationNames.get(0);
        if (subscriptions.has(UriText.segment(application), eventSource)) {
            return CompletableFuture.completedFuture(null);
        }
        return applications.subscribe(application, eventSource).send().handle((done, failure) -> {
            if (failure != null) {
                LOG.debug("Not subscribed to {}: {}", eventSource, failure.getMessage());
            }
            return null;
        });
    }

    /** What the connection wants from the client. */
    private final class ConnectionOwner implements EventConnection.Owner {
        /** When the gap began that we are in. All changes come in order, on one thread at a time. */
        private @Nullable Instant lost;

        /** The same moment by the clock that nobody sets. */
        private long lostNanos;

        @Override
        public void onSocket(AriSocket socket) {
            if (overSocket != null) {
                overSocket.opened(socket);
            }
        }

        @Override
        public void onSocketLost(String reason) {
            if (overSocket != null) {
                overSocket.lost(reason);
            }
        }

        @Override
        public void onMessage(String text) {
            AriClient.this.onMessage(text);
        }

        @Override
        public void onChange(ConnectionChange change) {
            if (change.state() == ConnectionState.CLOSED || change.state() == ConnectionState.REPLACED) {
                live.failAll("Not connected: " + change.reason(), change.failure());
                subscriptions.clear();
                lost = null;
            } else if (change.state() == ConnectionState.GAP && lost == null) {
                lost = change.at();
                lostNanos = System.nanoTime();
            }
            tellState(change);
            if (change.state() == ConnectionState.LIVE) {
                tellReconnected(change.at());
            }
        }

        private void tellReconnected(Instant back) {
            Duration duration = Duration.ofNanos(System.nanoTime() - lostNanos);
            Reconnected report = lost == null ? null : resync.takeReport(lost, back, duration);
            lost = null;
            if (report != null) {
                listeners.tell(listener -> listener.onReconnected(report));
            }
        }

        private void tellState(ConnectionChange change) {
            listeners.tell(listener -> listener.onState(change));
        }

        @Override
        public boolean isReady() {
            return lanes.isHalfEmpty();
        }

        @Override
        public CompletableFuture<Void> synchronise(boolean afterGap, Consumer<String> giveUp) {
            return afterGap ? resync.begin(connection.wanted(), giveUp) : CompletableFuture.completedFuture(null);
        }
    }

    /** Collects what a client needs. Not thread-safe. */
    public static final class Builder {
        private @Nullable URI uri;
        private final @Nullable AriSocketSource source;
        private final List<String> applications = new ArrayList<>();
        private @Nullable String user;
        private @Nullable String password;
        private AriOptions options = AriOptions.DEFAULTS;
        private @Nullable OkHttpClient httpClient;

        private Builder(@Nullable URI uri, @Nullable AriSocketSource source) {
            this.uri = uri;
            this.source = source;
        }

        /**
         * The HTTP address of a server whose sockets come from elsewhere, for what a socket cannot carry. Needs {@link
         * #credentials}.
         *
         * @param newUri as in {@link AriClient#builder(URI)}
         * @return this
         */
        public Builder http(URI newUri) {
            uri = Objects.requireNonNull(newUri, "uri");
            return this;
        }

        /**
         * User and password of {@code ari.conf}. Sent in a header, never in a URL.
         *
         * @param newUser section name in {@code ari.conf}
         * @param newPassword its password
         * @return this
         */
        public Builder credentials(String newUser, String newPassword) {
            user = Objects.requireNonNull(newUser, "user");
            password = Objects.requireNonNull(newPassword, "password");
            if (newUser.indexOf(':') >= 0) {
                throw new IllegalArgumentException("A user name cannot hold a colon: " + newUser);
            }
            return this;
        }

        /**
         * Applications whose events are wanted, as in {@code Stasis(name)} of the dialplan. All come over one socket.
         *
         * @param names at least one
         * @return this
         */
        public Builder application(String... names) {
            applications.clear();
            for (String name : names) {
                if (name.isBlank() || name.indexOf(',') >= 0 || name.chars().anyMatch(Character::isISOControl)) {
                    throw new IllegalArgumentException(
                            "An application's name must not be blank or hold a comma: \"" + name + '"');
                }
                applications.add(name);
            }
            return this;
        }

        /**
         * Everything else; {@link AriOptions#DEFAULTS} by default.
         *
         * @param newOptions options
         * @return this
         */
        public Builder options(AriOptions newOptions) {
            options = Objects.requireNonNull(newOptions, "options");
            return this;
        }

        /**
         * <b>The one place where a type of OkHttp shows:</b> a client of your own, with its proxy, DNS, certificate pins,
         * interceptors, dispatcher and pool. Timeouts, pings and redirects are set here all the same; {@link
         * AriOptions.Builder#tls} is not used then. Give it a dispatcher that allows enough requests per host (OkHttp's
         * default is 5) and a pool that lets go of connections within 15 seconds, when Asterisk does. It is not closed with
         * this client.
         *
         * @param client an OkHttp client
         * @return this
         */
        @SuppressWarnings("exports")
        public Builder httpClient(OkHttpClient client) {
            httpClient = Objects.requireNonNull(client, "client");
            return this;
        }

        /**
         * Makes the client. Nothing is sent before {@link AriClient#connect()} or the first request.
         *
         * @return the client
         * @throws IllegalStateException if credentials or application are missing
         * @throws IllegalArgumentException if the address is none
         */
        public AriClient build() {
            if (applications.isEmpty()) {
                throw new IllegalStateException("application(…) is missing: the name used in Stasis(name)");
            }
            if (uri != null) {
                warnOfClearText(address(uri));
            }
            return new AriClient(this);
        }

        private static void warnOfClearText(AriAddress address) {
            if (!address.isTls() && !address.isLoopback()) {
                LOG.warn(
                        "The password for {} goes over the network in clear text; use https, see tlsenable in http.conf",
                        address);
            }
        }

        private AriAddress address(URI uri) {
            String name = user;
            String secret = password;
            if (name == null || secret == null) {
                throw new IllegalStateException("credentials(…) are missing: user and password of ari.conf");
            }
            return AriAddress.of(uri, name, secret);
        }
    }
}
