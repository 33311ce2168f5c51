package io.github.pbxkit.devstate.nats;

import io.github.pbxkit.devstate.DevstateException;
import io.github.pbxkit.devstate.LinkHost;
import io.github.pbxkit.devstate.Refusal;
import io.github.pbxkit.devstate.StateKey;
import io.github.pbxkit.devstate.StateLink;
import io.nats.client.AuthenticationException;
import io.nats.client.Connection;
import io.nats.client.ConnectionListener;
import io.nats.client.ErrorListener;
import io.nats.client.JetStreamSubscription;
import io.nats.client.Nats;
import io.nats.client.Options;
import io.nats.client.api.StorageType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The states of a whole fleet in a key-value bucket of NATS JetStream: each server writes its own, and reads those of its
 * peers.
 *
 * <pre>{@code
 * NatsLink link = NatsLink.builder(URI.create("tls://nats.example.org:4222"))
 *         .user("moscow", "a long random secret")
 *         .anyPeer()
 *         .build();
 * }</pre>
 *
 * <p>The store is a way and not the truth: versions, leases and repair are those of the {@link
 * io.github.pbxkit.devstate.Replica}, by each server's own clock. What is lost with the store is written again by those who
 * know it. Thread-safe.
 */
public final class NatsLink implements StateLink {
    private static final Logger log = LoggerFactory.getLogger(NatsLink.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(100);
    private static final long CLOSE_SECONDS = 3;

    private final Builder settings;
    private final Rereads rereads = new Rereads();
    private volatile boolean isClosed;
    private volatile @Nullable ScheduledThreadPoolExecutor worker;
    private @Nullable StoreSession session;
    private boolean isSaid;

    private NatsLink(Builder settings) {
        this.settings = settings;
    }

    /**
     * Settings of a link.
     *
     * @param server {@code tls://host:4222}, or {@code nats://host:4222} on a network that nobody else hears
     * @return a builder
     */
    public static Builder builder(URI server) {
        return new Builder().server(server);
    }

    /**
     * What a server's user has to be allowed to publish in a NATS server that lets nobody write for another, beside the right
     * to subscribe to {@code _INBOX.>}. Such a user cannot make the bucket, so that has to be there.
     *
     * @param bucket its name
     * @param origin the server
     * @return subjects, for {@code permissions} in {@code nats-server.conf}
     */
    public static List<String> mayPublish(String bucket, String origin) {
        String stream = "KV_" + bucket;
        return List.of(
                "$KV." + bucket + "." + StoreKey.token(origin) + ".>",
                "$JS.API.STREAM.INFO." + stream,
                "$JS.API.CONSUMER.CREATE." + stream,
                "$JS.API.CONSUMER.CREATE." + stream + ".>",
                "$JS.API.CONSUMER.INFO." + stream + ".>",
                "$JS.API.CONSUMER.DELETE." + stream + ".>",
                "$JS.FC.>");
    }

    /**
     * Tries everything that the link needs: whether the NATS server is there and lets us in, has JetStream and the bucket
     * (which is made if it is not there), and whether this server may write its own states and read those of others. Writes
     * nothing. Blocks until that is known.
     *
     * @param origin the server
     * @throws DevstateException if something is not right, with what to do
     */
    public void check(String origin) {
        CompletableFuture<String> end = new CompletableFuture<>();
        try {
            NatsConnection made = NatsConnection.open(settings, origin + " (check)", end::complete);
            try {
                made.checkRights(origin, end);
            } finally {
                made.close();
            }
        } catch (IOException | DevstateException e) {
            String reason = end.getNow("");
            if (reason.contains(NatsConnection.VIOLATION)) {
                throw new DevstateException(missingRight(reason, origin), e);
            }
            throw e instanceof DevstateException known
                    ? known
                    : new DevstateException("cannot connect to " + name() + ": " + said(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DevstateException("interrupted", e);
        }
    }

    private String missingRight(String reason, String origin) {
        return reason + "; the user has to be allowed to publish "
                + String.join(", ", mayPublish(settings.bucket, origin)) + " and to subscribe to _INBOX.>";
    }

    private static String said(Exception failure) {
        Throwable cause = failure.getCause();
        return failure.getMessage() + (cause == null ? "" : " (" + cause.getMessage() + ")");
    }

    @Override
    public String name() {
        URI first = settings.servers.get(0);
        return "nats " + first.getHost() + ":" + settings.portOf(first) + " " + settings.bucket;
    }

    @Override
    public void start(LinkHost host) {
        if (host.origin().equals(settings.storeName())) {
            throw new DevstateException(
                    "this server has the name of the store, " + settings.storeName() + ": name another bucket");
        }
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "devstate-nats-" + host.origin());
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        worker = executor;
        settings.warnOfClearText();
        executor.execute(settings::rehearse);
        executor.execute(() -> connect(host, executor, 1));
    }

    /** Again and again, for as long as the link is not closed. */
    private void connect(LinkHost host, ScheduledThreadPoolExecutor executor, int attempt) {
        if (isClosed) {
            return;
        }
        StoreSession made = new StoreSession(
                settings, host, (millis, task) -> later(executor, millis, task), rereads, System::nanoTime);
        session = made;
        made.end().thenAccept(reason -> {
            log.debug("{}: {}", name(), reason);
            connectLater(host, executor, made.wasOpen() ? 1 : attempt + 1);
        });
        try {
            made.open(onEnd -> NatsConnection.open(settings, host.origin(), onEnd));
            isSaid = false;
        } catch (IOException | RuntimeException e) { // of the NATS client, too: nothing may end the trying
            failed(host, e);
            made.finish(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            made.finish("interrupted");
        }
    }

    /** Said once in words, until it works again. */
    private void failed(LinkHost host, Exception failure) {
        if (failure instanceof AuthenticationException) {
            host.refused(Refusal.AUTHENTICATION);
        } else if (failure instanceof DevstateException) {
            host.refused(Refusal.INCOMPATIBLE);
        }
        if (isSaid || isClosed) {
            log.debug("{}: cannot connect", name(), failure);
            return;
        }
        isSaid = true;
        log.warn("{}: cannot connect: {}; trying again", name(), said(failure));
        log.debug("{}: cannot connect", name(), failure);
    }

    private void connectLater(LinkHost host, ScheduledThreadPoolExecutor executor, int attempt) {
        if (isClosed || executor.isShutdown()) {
            return;
        }
        long bound = Math.min(settings.longestRetry.toMillis(), FIRST_RETRY.toMillis() << Math.min(attempt, 20));
        long delay = bound / 2 + ThreadLocalRandom.current().nextLong(bound / 2 + 1);
        later(executor, delay, () -> connect(host, executor, attempt));
    }

    private void later(ScheduledThreadPoolExecutor executor, long millis, Runnable task) {
        try {
            executor.schedule(task, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            log.trace("{}: closed", name(), e);
        }
    }

    @Override
    public void close() {
        if (isClosed) {
            return;
        }
        isClosed = true;
        ScheduledThreadPoolExecutor executor = worker;
        if (executor == null) {
            return;
        }
        Future<?> goodbye = executor.submit(() -> {
            StoreSession last = session;
            if (last != null) {
                last.goodbye();
            }
        });
        try {
            goodbye.get(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            log.debug("{}: closed without a goodbye", name(), e);
        }
        executor.shutdownNow();
    }

    /** Settings of a link. Not thread-safe. */
    public static final class Builder {
        /** Name of the bucket, by default. */
        public static final String DEFAULT_BUCKET = "devstate";

        /** Longest wait between two attempts to connect, by default: 5 seconds. */
        public static final Duration DEFAULT_LONGEST_RETRY = Duration.ofSeconds(5);

        /** After how much silence a connection counts as lost, by default: 10 seconds. */
        public static final Duration DEFAULT_SILENCE = Duration.ofSeconds(10);

        /** How long a connection may take to be made, by default: 5 seconds. */
        public static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(5);

        private static final int DEFAULT_PORT = 4222;
        private static final int QUEUE = 100_000;

        final List<URI> servers = new ArrayList<>();
        String bucket = DEFAULT_BUCKET;
        StorageType storage = StorageType.File;
        int replicas = 1;
        Duration longestRetry = DEFAULT_LONGEST_RETRY;

        /** Tests leave out what a NATS server might leave out. */
        Predicate<StoreEntry> isDelivered = entry -> true;

        private final Set<String> peers = new HashSet<>();
        private Consumer<Options.Builder> login = options -> {};
        private boolean isAnyPeer;
        private @Nullable Path trust;
        private @Nullable Path certificate;
        private @Nullable Path key;
        private @Nullable SSLContext tls;
        private Duration silence = DEFAULT_SILENCE;
        private Duration connectTimeout = DEFAULT_CONNECT_TIMEOUT;

        private Builder() {}

        /**
         * One more server of the same NATS cluster, tried when the ones before cannot be reached.
         *
         * @param server {@code tls://host:4222} or {@code nats://host:4222}
         * @return this
         */
        public Builder server(URI server) {
            if (server.getHost() == null || !Set.of("nats", "tls").contains(String.valueOf(server.getScheme()))) {
                throw new IllegalArgumentException(
                        "not an address of a NATS server: " + server + "; write tls://host:4222");
            }
            if (server.getUserInfo() != null) {
                throw new IllegalArgumentException(
                        "a password in an address ends up in logs; use user(name, password)");
            }
            servers.add(server);
            return this;
        }

        /**
         * Who we are to the NATS server.
         *
         * @param name of the user there; best one for each server, who may only write its own states
         * @param password never logged
         * @return this
         */
        public Builder user(String name, String password) {
            char[] who = name.toCharArray();
            char[] secret = password.toCharArray();
            login = options -> options.userInfo(who, secret);
            return this;
        }

        /**
         * The same by a token that all servers share: then each of them may write for the others.
         *
         * @param token never logged
         * @return this
         */
        public Builder token(String token) {
            char[] secret = token.toCharArray();
            login = options -> options.token(secret);
            return this;
        }

        /**
         * The same by an NKey: nothing secret goes over the network.
         *
         * @param seed a file with the user's seed, which begins with {@code SU}
         * @return this
         * @throws DevstateException if there is no seed in the file
         */
        public Builder nkey(Path seed) {
            NkeyLogin signer = NkeyLogin.read(seed);
            login = options -> options.authHandler(signer);
            return this;
        }

        /**
         * The same by a credentials file with JWT and seed, as {@code nsc} makes it.
         *
         * @param file read at each connection
         * @return this
         * @throws DevstateException if the file cannot be read
         */
        public Builder credentials(Path file) {
            if (!Files.isReadable(file)) {
                throw new DevstateException("the credentials file " + file + " cannot be read");
            }
            login = options -> options.authHandler(Nats.credentials(file.toString()));
            return this;
        }

        /**
         * Which certificates of the NATS server to trust. The server's name is compared as well.
         *
         * @param pem certificates, PEM; without this call the authorities that this Java trusts
         * @return this
         */
        public Builder trust(Path pem) {
            trust = Objects.requireNonNull(pem, "pem");
            return this;
        }

        /**
         * Our own certificate, where the NATS server asks for one.
         *
         * @param pem the certificate and what leads to it, PEM
         * @param privateKey its key, PKCS#8 in PEM without a password
         * @return this
         */
        public Builder certificate(Path pem, Path privateKey) {
            certificate = Objects.requireNonNull(pem, "pem");
            key = Objects.requireNonNull(privateKey, "privateKey");
            return this;
        }

        /**
         * The bucket in which the servers meet. It is made if it is not there.
         *
         * @param name letters, digits, hyphens and underscores; default {@link #DEFAULT_BUCKET}
         * @return this
         */
        public Builder bucket(String name) {
            if (!isBucket(name)) {
                throw new IllegalArgumentException(
                        "not the name of a bucket: " + name + "; at most 32 letters, digits, hyphens and underscores");
            }
            bucket = name;
            return this;
        }

        /**
         * Whether a bucket can have this name.
         *
         * @param name perhaps
         * @return true if so
         */
        public static boolean isBucket(String name) {
            return name.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,31}");
        }

        /**
         * How a bucket that is made is kept.
         *
         * @param copies how many servers of the NATS cluster keep it, 1 to 5; default 1
         * @param inMemory whether it is gone when these servers end; default false
         * @return this
         */
        public Builder storage(int copies, boolean inMemory) {
            if (copies < 1 || copies > 5) {
                throw new IllegalArgumentException("1 to 5 copies are possible, not " + copies);
            }
            replicas = copies;
            storage = inMemory ? StorageType.Memory : StorageType.File;
            return this;
        }

        /**
         * Takes another server's states.
         *
         * @param origin its name
         * @return this
         */
        public Builder peer(String origin) {
            if (!StateKey.isOrigin(origin)) {
                throw new IllegalArgumentException("not the name of a server: " + origin);
            }
            peers.add(origin);
            return this;
        }

        /**
         * Takes the states of every server in the bucket. Right where the NATS server lets each user write only what is its
         * own.
         *
         * @return this
         */
        public Builder anyPeer() {
            isAnyPeer = true;
            return this;
        }

        /**
         * Longest wait between two attempts to connect.
         *
         * @param wait default {@link #DEFAULT_LONGEST_RETRY}
         * @return this
         */
        public Builder longestRetry(Duration wait) {
            longestRetry = Objects.requireNonNull(wait, "wait");
            return this;
        }

        /**
         * After how much silence a connection counts as lost.
         *
         * @param after default {@link #DEFAULT_SILENCE}
         * @return this
         */
        public Builder silence(Duration after) {
            silence = Objects.requireNonNull(after, "after");
            return this;
        }

        /**
         * How long a connection may take to be made.
         *
         * @param limit default {@link #DEFAULT_CONNECT_TIMEOUT}
         * @return this
         */
        public Builder connectTimeout(Duration limit) {
            connectTimeout = Objects.requireNonNull(limit, "limit");
            return this;
        }

        /**
         * The link, not started yet.
         *
         * @return a new link
         * @throws DevstateException if a certificate or key cannot be used
         */
        public NatsLink build() {
            if (!isAnyPeer && peers.isEmpty()) {
                throw new IllegalArgumentException("no peers: name them with peer(origin), or take all with anyPeer()");
            }
            tls = isSecure() ? NatsTls.context(trust, certificate, key) : null;
            return new NatsLink(this);
        }

        void rehearse() {
            SSLContext context = tls;
            if (context != null) {
                NatsTls.rehearse(context);
            }
        }

        private boolean isSecure() {
            return trust != null
                    || certificate != null
                    || servers.stream().anyMatch(server -> "tls".equals(server.getScheme()));
        }

        boolean isPeer(String origin) {
            return isAnyPeer || peers.contains(origin);
        }

        int portOf(URI server) {
            return server.getPort() < 0 ? DEFAULT_PORT : server.getPort();
        }

        /** What the store is called as a peer of the replica. */
        String storeName() {
            return "nats." + bucket.toLowerCase(Locale.ROOT).replace('_', '-') + ".store";
        }

        void warnOfClearText() {
            for (URI server : servers) {
                if (!isSecure() && !isHere(server.getHost())) {
                    log.warn(
                            "{}: states and password go there in clear text; use tls://{}:{}",
                            server,
                            server.getHost(),
                            portOf(server));
                }
            }
        }

        /** Without asking a name server. */
        private static boolean isHere(String host) {
            try {
                return host.equals("localhost")
                        || host.matches("[0-9.:\\[\\]a-fA-F]+")
                                && InetAddress.getByName(host).isLoopbackAddress();
            } catch (UnknownHostException e) {
                return false;
            }
        }

        /** @param onEnd told why, once the connection is of no use any more */
        Connection connect(String origin, Consumer<String> onEnd) throws IOException, InterruptedException {
            ConnectionEnd end = new ConnectionEnd(onEnd);
            Options.Builder options = Options.builder();
            login.accept(options);
            if (tls != null) {
                options.sslContext(tls);
            }
            options.servers(servers.stream()
                            .map(server -> server.getScheme() + "://" + server.getHost() + ":" + portOf(server))
                            .toArray(String[]::new))
                    .connectionName("pbxkit devstate " + origin)
                    .connectionTimeout(connectTimeout)
                    .noReconnect()
                    .noResolveHostnames()
                    .ignoreDiscoveredServers()
                    .maxMessagesInOutgoingQueue(QUEUE)
                    .pingInterval(silence.dividedBy(3))
                    .maxPingsOut(2)
                    .connectionListener(end)
                    .errorListener(end);
            return Nats.connect(options.build());
        }
    }

    /** Hears that a connection is of no use any more. */
    private record ConnectionEnd(Consumer<String> onEnd) implements ConnectionListener, ErrorListener {

        @Override
        public void connectionEvent(Connection connection, Events event) {
            if (event == Events.CLOSED || event == Events.DISCONNECTED) {
                onEnd.accept("the connection was lost");
            }
        }

        @Override
        public void errorOccurred(Connection connection, String error) {
            onEnd.accept("the NATS server said: " + error.replaceAll("[^ -~]", "?"));
        }

        @Override
        public void exceptionOccurred(Connection connection, Exception failure) {
            log.debug("NATS client", failure);
        }

        @Override
        public void slowConsumerDetected(Connection connection, io.nats.client.Consumer consumer) {
            onEnd.accept("too much came at once");
        }

        @Override
        public void heartbeatAlarm(
                Connection connection, JetStreamSubscription subscription, long last, long expected) {
            onEnd.accept("the bucket is silent");
        }
    }
}
