package io.github.pbxkit.ari.outbound;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriConnectException;
import io.github.pbxkit.ari.AriOptions;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.IdentityCipherSuiteFilter;
import io.netty.handler.ssl.JdkSslContext;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.timeout.ReadTimeoutHandler;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for Asterisk to connect, instead of connecting to it: the outgoing WebSockets of {@code ari.conf}, one that lasts or
 * one for each call (20.15, 21.10, 22.5 and newer). Each is an {@link AriClient} like any other, whose requests go over that
 * socket.
 *
 * <pre>{@code
 * AriServer server = AriServer.builder(8765)
 *         .credentials("asterisk", "secret")
 *         .onCall(call -> call.client().on(StasisStart.class, start -> {
 *             ChannelHandle caller = call.client().channel(start.channel().id());
 *             caller.answer().await();
 *             caller.play("sound:hello-world").finished().join();
 *             caller.hangup().ignoreMissing().await();
 *         }))
 *         .start();
 * }</pre>
 *
 * <p>The other side, {@code websocket_client.conf} and {@code ari.conf}, is in the README. An older Asterisk never connects.
 *
 * <p>Thread-safe. Its threads are daemons.
 */
public final class AriServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AriServer.class);
    private static final int LONGEST_REQUEST = 64 << 10;
    private static final int BACKLOG = 1024;
    private static final WriteBufferWaterMark UNSENT = new WriteBufferWaterMark(8 << 20, 16 << 20);

    private final Builder settings;
    private final ServerThreads threads = new ServerThreads();
    private final Sessions sessions;
    private final Channel listener;
    private final Set<Channel> open = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();

    private AriServer(Builder settings) {
        this.settings = settings;
        sessions = new Sessions(settings, threads.shared(settings.options), threads.completion(), threads.loops());
        InetSocketAddress address = new InetSocketAddress(settings.host, settings.port);
        ChannelFuture bound = new ServerBootstrap()
                .group(threads.loops())
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_REUSEADDR, true)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, UNSENT)
                .childHandler(new Connections())
                .bind(address)
                .awaitUninterruptibly();
        Throwable failure = bound.cause();
        if (failure != null) {
            threads.close(Duration.ofSeconds(1));
            throw new AriConnectException(
                    "Cannot listen on " + address + " (" + failure.getMessage() + "); choose another port or address",
                    failure);
        }
        listener = bound.channel();
        LOG.info("Waiting for Asterisk on {}{}", listener.localAddress(), settings.tls == null ? "" : ", with TLS");
    }

    /**
     * Begins a server.
     *
     * @param port the port to listen on, 0 for a free one
     * @return a builder
     */
    public static Builder builder(int port) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be 0 to 65535, is " + port);
        }
        return new Builder(port);
    }

    /** {@return the port it listens on} */
    public int port() {
        return ((InetSocketAddress) listener.localAddress()).getPort();
    }

    /** {@return sockets that are open now, those of media channels too} */
    public int connections() {
        return sessions.count();
    }

    /**
     * Takes no more connections, closes all clients, says good-bye on their sockets, and waits for running handlers no longer
     * than {@code timeouts().close()}. Calls that are in an application stay there as long as Asterisk keeps them. Closing
     * again does nothing.
     */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            long deadline =
                    System.nanoTime() + settings.options.timeouts().close().toNanos();
            listener.close().awaitUninterruptibly();
            sessions.stop();
            open.stream()
                    .filter(channel -> channel.pipeline().get(AcceptedWebSocket.class) == null)
                    .forEach(Channel::close);
            // Loops that end close their connections first, and good-byes that were not sent yet would be none.
            for (Channel channel : open) {
                channel.closeFuture().awaitUninterruptibly(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
            threads.close(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
        }
    }

    /** {@return address and number of connections; no secret} */
    @Override
    public String toString() {
        return "AriServer " + listener.localAddress() + " with " + connections() + " connections";
    }

    private final class Connections extends ChannelInitializer<SocketChannel> {
        private final Password password = new Password(settings.user(), settings.password());

        @Override
        protected void initChannel(SocketChannel channel) {
            if (closed.get()) {
                channel.close();
                return;
            }
            open.add(channel);
            channel.closeFuture().addListener(gone -> open.remove(channel));
            SslContext tls = settings.tls;
            if (tls != null) {
                channel.pipeline().addLast("tls", tls.newHandler(channel.alloc()));
            }
            long patience = settings.options.timeouts().open().toMillis();
            channel.pipeline()
                    .addLast("patience", new ReadTimeoutHandler(patience, TimeUnit.MILLISECONDS))
                    .addLast("http", new HttpServerCodec())
                    .addLast("request", new HttpObjectAggregator(LONGEST_REQUEST))
                    .addLast(
                            "upgrade",
                            new Upgrade(
                                    sessions,
                                    password,
                                    settings.options.limits().maxMessageLength()));
        }
    }

    /** Collects what a server needs. Not thread-safe. */
    public static final class Builder {
        /** What {@link #bind} is by default: this machine only. */
        public static final String DEFAULT_HOST = "127.0.0.1";

        /** What {@link #maxConnections} is by default. */
        public static final int DEFAULT_MAX_CONNECTIONS = 2_000;

        /** What {@link #callGrace} is by default. */
        public static final Duration DEFAULT_CALL_GRACE = Duration.ofSeconds(30);

        private final int port;
        private String host = DEFAULT_HOST;
        private @Nullable String user;
        private @Nullable String password;
        private @Nullable SslContext tls;
        int maxConnections = DEFAULT_MAX_CONNECTIONS;
        AriOptions options = AriOptions.DEFAULTS;
        Duration callGrace = DEFAULT_CALL_GRACE;
        Consumer<AriClient.Builder> http = client -> {};

        @Nullable
        Consumer<? super AriConnection> onApplication;

        @Nullable
        Consumer<? super AriConnection> onCall;

        @Nullable
        Consumer<? super MediaChannel> onMedia;

        private Builder(int port) {
            this.port = port;
        }

        /**
         * The address to listen on; {@value #DEFAULT_HOST} by default.
         *
         * @param address address or name of this machine, {@code 0.0.0.0} for all
         * @return this
         */
        public Builder bind(String address) {
            host = Objects.requireNonNull(address, "address");
            return this;
        }

        /**
         * What Asterisk has to show: {@code username} and {@code password} of {@code websocket_client.conf}.
         *
         * @param newUser without a colon
         * @param newPassword any text
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
         * Speaks TLS, so that {@code uri} begins with {@code wss}.
         *
         * @param certificates PEM file with the server's certificate and those between it and the root
         * @param privateKey PEM file with its key (PKCS#8, without a password)
         * @return this
         * @throws IllegalArgumentException if they cannot be read or do not fit
         */
        public Builder tls(Path certificates, Path privateKey) {
            try {
                tls = SslContextBuilder.forServer(certificates.toFile(), privateKey.toFile())
                        .build();
            } catch (SSLException | IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "Certificate " + certificates + " and key " + privateKey + " cannot be used: " + e.getMessage(),
                        e);
            }
            return this;
        }

        /**
         * Speaks TLS with a context of yours, for example with client certificates.
         *
         * @param context holds the server's key
         * @param clientCertificate whether Asterisk has to show a certificate too ({@code cert_file})
         * @return this
         */
        public Builder tls(SSLContext context, boolean clientCertificate) {
            ClientAuth auth = clientCertificate ? ClientAuth.REQUIRE : ClientAuth.NONE;
            tls = new JdkSslContext(context, false, null, IdentityCipherSuiteFilter.INSTANCE, null, auth, null, false);
            return this;
        }

        /**
         * Called when a server connects for an application ({@code connection_type = persistent}): once, and not again when it
         * connects anew. On a thread of the server that may be held up; no event is given out before it returns.
         *
         * @param handler registers handlers of events on the connection's client
         * @return this
         */
        public Builder onApplication(Consumer<? super AriConnection> handler) {
            onApplication = Objects.requireNonNull(handler, "handler");
            return this;
        }

        /**
         * Called for each call ({@code connection_type = per_call_config}). On a thread of the server that may be held up; no
         * event is given out before it returns.
         *
         * @param handler registers handlers of events on the connection's client
         * @return this
         */
        public Builder onCall(Consumer<? super AriConnection> handler) {
            onCall = Objects.requireNonNull(handler, "handler");
            return this;
        }

        /**
         * Called for each media channel that Asterisk connects: {@code externalMedia(application, format)} with {@code
         * transport("websocket").encapsulation("none").connectionType("client")} and as {@code externalHost} the name of a
         * section of {@code websocket_client.conf} with {@code protocols = media} and {@code connection_type =
         * per_call_config}. On a thread of the server that may be held up; audio flows already.
         *
         * @param handler gets the channel; {@link MediaChannel#channelId} tells which one it is
         * @return this
         */
        public Builder onMedia(Consumer<? super MediaChannel> handler) {
            onMedia = Objects.requireNonNull(handler, "handler");
            return this;
        }

        /**
         * Options of the clients. Threads that they leave open are the server's own, common to all its clients. {@code
         * reconnect}, {@code requestPath}, {@code subscribeAll} and {@code tls} mean nothing here: that is Asterisk's part.
         *
         * @param newOptions options
         * @return this
         */
        public Builder options(AriOptions newOptions) {
            options = Objects.requireNonNull(newOptions, "options");
            return this;
        }

        /**
         * The HTTP interface of the server that connects, for what a socket cannot carry: the download of recordings. Other
         * requests go over HTTP only while there is no socket.
         *
         * @param uri as in {@link AriClient#builder(URI)}
         * @param ariUser user of {@code ari.conf}
         * @param ariPassword its password
         * @return this
         */
        public Builder http(URI uri, String ariUser, String ariPassword) {
            Objects.requireNonNull(uri, "uri");
            http = client -> client.http(uri).credentials(ariUser, ariPassword);
            return this;
        }

        /**
         * The most sockets at once, media channels' included, which is the most calls where each has one; {@value #DEFAULT_MAX_CONNECTIONS} by default.
         * Further ones are answered 503.
         *
         * @param count at least 1
         * @return this
         */
        public Builder maxConnections(int count) {
            if (count < 1) {
                throw new IllegalArgumentException("maxConnections must be at least 1, is " + count);
            }
            maxConnections = count;
            return this;
        }

        /**
         * How long to wait for a call's next socket when one breaks before its client is closed; 30 s by default. Asterisk
         * tries {@code reconnect_attempts} times, {@code reconnect_interval} apart, then takes the call out of the application
         * ({@code STASISSTATUS} is {@code FAILED}).
         *
         * @param time positive
         * @return this
         */
        public Builder callGrace(Duration time) {
            if (time.isZero() || time.isNegative()) {
                throw new IllegalArgumentException("callGrace must be positive, is " + time);
            }
            callGrace = time;
            return this;
        }

        /**
         * Starts to listen.
         *
         * @return the running server
         * @throws IllegalStateException if credentials or all three handlers are missing
         * @throws AriConnectException if the port is taken
         */
        public AriServer start() {
            user();
            if (onApplication == null && onCall == null && onMedia == null) {
                throw new IllegalStateException(
                        "onApplication(…), onCall(…) or onMedia(…) is missing: what to do with a connection");
            }
            if (tls == null && !host.equals("localhost") && !host.startsWith("127.") && !host.equals("::1")) {
                LOG.warn(
                        "Asterisk sends its password to {} in clear text; use tls(…) and wss in websocket_client.conf",
                        host);
            }
            return new AriServer(this);
        }

        private String user() {
            if (user == null) {
                throw new IllegalStateException(
                        "credentials(…) are missing: username and password of websocket_client.conf");
            }
            return user;
        }

        private String password() {
            return Objects.requireNonNull(password, "password");
        }
    }
}
