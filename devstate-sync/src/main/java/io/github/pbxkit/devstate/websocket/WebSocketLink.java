package io.github.pbxkit.devstate.websocket;

import io.github.pbxkit.devstate.DevstateException;
import io.github.pbxkit.devstate.LinkHost;
import io.github.pbxkit.devstate.Replica;
import io.github.pbxkit.devstate.StateLink;
import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * WebSockets to other servers: those that are called and those that call. Both sides prove that they know the secret
 * before anything else; between two machines use TLS as well.
 *
 * <pre>{@code
 * WebSocketLink link = WebSocketLink.builder("a long random secret")
 *         .listen("0.0.0.0", 7443)
 *         .tls(LinkTls.of(certificate, key, trust))
 *         .call("tver", URI.create("wss://pbx.tver.example.org:7443"))
 *         .build();
 * }</pre>
 *
 * <p>Nothing is queued: a peer that reads slowly gets the newest states when it reads again. Thread-safe.
 */
public final class WebSocketLink implements StateLink {
    static final String PATH = "/devstate";
    static final String SUBPROTOCOL = "devstate.v1";

    private static final Logger log = LoggerFactory.getLogger(WebSocketLink.class);
    private static final int LONGEST_REQUEST = 8192;
    private static final WriteBufferWaterMark WATER = new WriteBufferWaterMark(64 * 1024, 256 * 1024);
    private static final Duration FIRST_RETRY = Duration.ofMillis(100);
    private static final long GOODBYE_MILLIS = 500;

    private final Builder settings;
    private final byte[] secret;
    private final Map<String, Predicate<String>> peers;
    /** How many connections there are with a peer: for a moment it may be two. */
    private final Map<String, Integer> connected = new ConcurrentHashMap<>();

    private final EventLoopGroup group;
    private final NameLookup names;
    private final ChannelGroup channels = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private volatile boolean isClosed;
    private volatile int port;

    private WebSocketLink(Builder settings) {
        this.settings = settings;
        this.secret = settings.secret.getBytes(StandardCharsets.UTF_8);
        this.peers = Map.copyOf(settings.peers);
        EventLoopGroup given = settings.eventLoopGroup;
        this.group = given == null ? new NioEventLoopGroup(1, new DefaultThreadFactory("devstate-ws", true)) : given;
        this.names = new NameLookup(settings.names, Math.max(1, settings.called.size()));
    }

    /**
     * Settings of a link.
     *
     * @param secret known to all servers, at least 16 characters; never sent, never logged
     * @return a builder
     */
    public static Builder builder(String secret) {
        return new Builder(secret);
    }

    @Override
    public String name() {
        return settings.listenHost == null
                ? "ws"
                : "ws " + settings.listenHost + ":" + (port == 0 ? settings.port : port);
    }

    /**
     * Where it listens.
     *
     * @return the port; 0 before the start, or if it only calls
     */
    public int port() {
        return port;
    }

    @Override
    public void start(LinkHost host) {
        if (settings.listenHost != null) {
            listen(host, settings.listenHost);
        }
        settings.called.forEach((origin, uri) -> call(host, origin, uri, 1));
    }

    private void listen(LinkHost host, String address) {
        ChannelFuture bound = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WATER)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        accept(host, channel);
                    }
                })
                .bind(address, settings.port)
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            isClosed = true;
            endThread(0);
            throw new DevstateException(
                    "cannot listen on " + address + ":" + settings.port + ": "
                            + bound.cause().getMessage() + "; stop the other program or choose another port",
                    bound.cause());
        }
        channels.add(bound.channel());
        port = ((InetSocketAddress) bound.channel().localAddress()).getPort();
    }

    private void accept(LinkHost host, Channel channel) {
        channels.add(channel);
        ChannelPipeline pipeline = channel.pipeline();
        if (settings.tls != null) {
            pipeline.addLast(settings.tls.accepting(channel.alloc()));
        }
        pipeline.addLast(new HttpServerCodec(), new HttpObjectAggregator(LONGEST_REQUEST));
        pipeline.addLast(new WebSocketServerProtocolHandler(WebSocketServerProtocolConfig.newBuilder()
                .websocketPath(PATH)
                .subprotocols(SUBPROTOCOL)
                .maxFramePayloadLength(Replica.MAX_FRAME)
                .handshakeTimeoutMillis(settings.connectTimeout.toMillis())
                .build()));
        pipeline.addLast(idle(), handler(host, false));
    }

    private IdleStateHandler idle() {
        return new IdleStateHandler(settings.silence.toMillis(), 0, 0, TimeUnit.MILLISECONDS);
    }

    private PeerHandler handler(LinkHost host, boolean dialed) {
        Handshake handshake = new Handshake(settings.cluster, host.origin(), host.instance(), secret, dialed, peers);
        return new PeerHandler(name(), host, handshake, (origin, isOpen) -> {
            connected.merge(origin, isOpen ? 1 : -1, Integer::sum);
        });
    }

    /** Calls again and again, for as long as the link is not closed and the peer has not called us. */
    private void call(LinkHost host, String origin, URI uri, int attempt) {
        if (isClosed) {
            return;
        }
        if (isConnected(origin)) {
            callLater(host, origin, uri, 1);
            return;
        }
        ChannelFuture future = new Bootstrap()
                .group(group)
                .channel(NioSocketChannel.class)
                .resolver(names)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.WRITE_BUFFER_WATER_MARK, WATER)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) settings.connectTimeout.toMillis())
                .handler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        dial(host, uri, channel);
                    }
                })
                .connect(uri.getHost(), portOf(uri));
        future.channel()
                .closeFuture()
                .addListener(closed -> callLater(host, origin, uri, nextAttempt(origin, attempt)));
        future.addListener(done -> {
            if (!done.isSuccess()) {
                log.debug("{}: {} cannot be reached at {}", name(), origin, uri, done.cause());
            }
        });
    }

    private boolean isConnected(String origin) {
        return connected.getOrDefault(origin, 0) > 0;
    }

    private int nextAttempt(String origin, int attempt) {
        return isConnected(origin) ? 1 : attempt + 1;
    }

    private void callLater(LinkHost host, String origin, URI uri, int attempt) {
        if (isClosed || group.isShuttingDown()) {
            return;
        }
        long bound = Math.min(settings.longestRetry.toMillis(), FIRST_RETRY.toMillis() << Math.min(attempt, 20));
        long delay = bound / 2 + ThreadLocalRandom.current().nextLong(bound / 2 + 1);
        group.schedule(() -> call(host, origin, uri, attempt), delay, TimeUnit.MILLISECONDS);
    }

    private void dial(LinkHost host, URI uri, Channel channel) {
        channels.add(channel);
        ChannelPipeline pipeline = channel.pipeline();
        if (isSecure(uri)) {
            LinkTls tls = settings.tls == null ? LinkTls.trusting(null) : settings.tls;
            pipeline.addLast(tls.calling(channel.alloc(), uri.getHost(), portOf(uri)));
        }
        pipeline.addLast(new HttpClientCodec(), new HttpObjectAggregator(LONGEST_REQUEST));
        pipeline.addLast(new WebSocketClientProtocolHandler(WebSocketClientProtocolConfig.newBuilder()
                .webSocketUri(URI.create((isSecure(uri) ? "wss://" : "ws://") + uri.getRawAuthority() + PATH))
                .subprotocol(SUBPROTOCOL)
                .maxFramePayloadLength(Replica.MAX_FRAME)
                .handshakeTimeoutMillis(settings.connectTimeout.toMillis())
                .build()));
        pipeline.addLast(idle(), handler(host, true));
    }

    private static boolean isSecure(URI uri) {
        return "wss".equalsIgnoreCase(uri.getScheme());
    }

    private static int portOf(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : isSecure(uri) ? 443 : 80;
    }

    @Override
    public void close() {
        if (isClosed) {
            return;
        }
        isClosed = true;
        // What was written last, the goodbye above all, is still on its way through the loop.
        group.next().submit(() -> {}).awaitUninterruptibly(GOODBYE_MILLIS);
        channels.close().awaitUninterruptibly(GOODBYE_MILLIS);
        endThread(GOODBYE_MILLIS);
    }

    private void endThread(long millis) {
        names.close();
        if (settings.eventLoopGroup == null) {
            group.shutdownGracefully(0, millis, TimeUnit.MILLISECONDS).awaitUninterruptibly(millis);
        }
    }

    /** Settings of one link: not to be changed after {@link #build()}. Not thread-safe. */
    public static final class Builder {
        /** Longest wait between two attempts to call, by default: 5 seconds. */
        public static final Duration DEFAULT_LONGEST_RETRY = Duration.ofSeconds(5);

        /** After how much silence a connection counts as lost, by default: 10 seconds. */
        public static final Duration DEFAULT_SILENCE = Duration.ofSeconds(10);

        /** How long a connection may take to be made, by default: 5 seconds. */
        public static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(5);

        private static final int SHORTEST_SECRET = 16;

        private final String secret;
        private final Map<String, Predicate<String>> peers = new HashMap<>();
        private final Map<String, URI> called = new HashMap<>();
        private String cluster = "default";
        private @Nullable String listenHost;
        private int port;
        private @Nullable LinkTls tls;
        private @Nullable EventLoopGroup eventLoopGroup;
        private Duration longestRetry = DEFAULT_LONGEST_RETRY;
        private Duration silence = DEFAULT_SILENCE;
        private Duration connectTimeout = DEFAULT_CONNECT_TIMEOUT;
        private NameLookup.Names names = InetAddress::getAllByName;

        private Builder(String secret) {
            Objects.requireNonNull(secret, "secret");
            if (secret.length() < SHORTEST_SECRET) {
                throw new IllegalArgumentException("the secret has " + secret.length() + " characters; at least "
                        + SHORTEST_SECRET + " are needed");
            }
            this.secret = secret;
        }

        /**
         * Lets others call.
         *
         * @param host address of this machine, {@code 0.0.0.0} for all
         * @param port 0 for a free one
         * @return this
         */
        public Builder listen(String host, int port) {
            listenHost = Objects.requireNonNull(host, "host");
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("the port to listen on is 0 to 65535, not " + port);
            }
            this.port = port;
            return this;
        }

        /**
         * Calls another server. It may call us as well.
         *
         * @param origin its name
         * @param uri {@code wss://host:port}, or {@code ws://} on a network that nobody else hears
         * @return this
         */
        public Builder call(String origin, URI uri) {
            if (uri.getHost() == null || !Set.of("ws", "wss").contains(String.valueOf(uri.getScheme()))) {
                throw new IllegalArgumentException("not an address of a peer: " + uri + "; write wss://host:port");
            }
            called.put(origin, uri);
            peers.putIfAbsent(origin, origin::equals);
            return this;
        }

        /**
         * Lets another server in that speaks for itself only.
         *
         * @param origin its name
         * @return this
         */
        public Builder peer(String origin) {
            return peer(origin, origin::equals);
        }

        /**
         * Lets another server in.
         *
         * @param origin its name
         * @param mayExport for which origins it may speak: in a ring or a star more than its own
         * @return this
         */
        public Builder peer(String origin, Predicate<String> mayExport) {
            peers.put(Objects.requireNonNull(origin, "origin"), Objects.requireNonNull(mayExport, "mayExport"));
            return this;
        }

        /**
         * Name of the whole; servers of another one are refused.
         *
         * @param name a word; default {@code default}
         * @return this
         */
        public Builder cluster(String name) {
            if (!name.matches("[!-~]{1,64}")) {
                throw new IllegalArgumentException("the cluster's name has to be one word of ASCII, not " + name);
            }
            cluster = name;
            return this;
        }

        /**
         * TLS, for those who call and for those who are called.
         *
         * @param settings certificate and trust
         * @return this
         */
        public Builder tls(LinkTls settings) {
            tls = Objects.requireNonNull(settings, "settings");
            return this;
        }

        /**
         * Longest wait between two attempts to call.
         *
         * @param wait at least 1 ms; default {@link #DEFAULT_LONGEST_RETRY}
         * @return this
         */
        public Builder longestRetry(Duration wait) {
            longestRetry = requirePositive("longestRetry", wait);
            return this;
        }

        /**
         * After how much silence a connection counts as lost. More than a beat of the peers.
         *
         * @param after at least 1 ms; default {@link #DEFAULT_SILENCE}
         * @return this
         */
        public Builder silence(Duration after) {
            silence = requirePositive("silence", after);
            return this;
        }

        /**
         * How long a connection may take to be made.
         *
         * @param limit at least 1 ms; default {@link #DEFAULT_CONNECT_TIMEOUT}
         * @return this
         */
        public Builder connectTimeout(Duration limit) {
            connectTimeout = requirePositive("connectTimeout", limit);
            return this;
        }

        private static Duration requirePositive(String name, Duration value) {
            if (value.toMillis() < 1) {
                throw new IllegalArgumentException(name + " is at least 1 ms, not " + value);
            }
            return value;
        }

        Builder names(NameLookup.Names lookup) {
            names = lookup;
            return this;
        }

        /**
         * A thread for the network, instead of one of the link's own: where it is also the AMI client's, a state goes from
         * one to the other without waking a thread. The one place where a type of Netty can be handed in.
         *
         * @param group an NIO group, best of one thread; not shut down by the link
         * @return this
         */
        public Builder eventLoopGroup(EventLoopGroup group) {
            eventLoopGroup = Objects.requireNonNull(group, "group");
            return this;
        }

        /**
         * The link, not started yet.
         *
         * @return a new link
         */
        public WebSocketLink build() {
            if (listenHost != null && tls != null && !tls.canListen()) {
                throw new IllegalArgumentException("to listen with TLS, a certificate is needed: LinkTls.of");
            }
            return new WebSocketLink(this);
        }
    }
}
