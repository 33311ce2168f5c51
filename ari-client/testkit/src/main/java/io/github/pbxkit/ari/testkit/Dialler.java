package io.github.pbxkit.ari.testkit;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakerFactory;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens WebSockets to one address, with a password and the sub-protocol of ARI. */
final class Dialler {
    private static final Logger LOG = LoggerFactory.getLogger(Dialler.class);
    private static final int MAX_FRAME = 16 << 20;
    private static final int CONNECT_MILLIS = 5_000;

    /** What comes of an attempt; on the event loop. */
    interface Outcome {
        /** The socket is open. */
        void opened(EventSocket socket);

        /** It could not be opened. */
        void failed();

        /** It was open, and is not any more. */
        void closed();
    }

    private final ServerParts server;
    private final EventLoopGroup loops;
    private final URI uri;
    private final String authorization;
    private final AriUser user;
    private final Set<Channel> channels = ConcurrentHashMap.newKeySet();
    private volatile boolean reachable = true;
    private volatile boolean stopped;

    Dialler(ServerParts server, EventLoopGroup loops, URI uri, String name, String password, AriUser user) {
        this.server = server;
        this.loops = loops;
        this.uri = uri;
        this.user = user;
        byte[] pair = (name + ':' + password).getBytes(StandardCharsets.UTF_8);
        authorization = "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    URI uri() {
        return uri;
    }

    int open() {
        return channels.size();
    }

    boolean isStopped() {
        return stopped;
    }

    void reachable(boolean possible) {
        reachable = possible;
    }

    void cut() {
        for (Channel channel : Set.copyOf(channels)) {
            HttpListener.resetOnClose(channel);
            channel.close().awaitUninterruptibly(1, TimeUnit.SECONDS);
        }
    }

    void stop() {
        stopped = true;
        cut();
    }

    void later(long millis, Runnable task) {
        loops.schedule(task, millis, TimeUnit.MILLISECONDS);
    }

    /** Who answers the socket's requests is the server; who hears of its end is the outcome. */
    void dial(EventSink owner, Outcome outcome) {
        if (!reachable || stopped) {
            later(1, outcome::failed);
            return;
        }
        HttpHeaders headers = new DefaultHttpHeaders().set(HttpHeaderNames.AUTHORIZATION, authorization);
        WebSocketClientHandshaker handshaker = WebSocketClientHandshakerFactory.newHandshaker(
                uri, WebSocketVersion.V13, "ari", false, headers, MAX_FRAME);
        new Bootstrap()
                .group(loops)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline()
                                .addLast("faults", new FaultGate(server.faults()))
                                .addLast("http", new HttpClientCodec())
                                .addLast("whole", new HttpObjectAggregator(MAX_FRAME))
                                .addLast("handshake", new Handshake(handshaker, owner, outcome));
                    }
                })
                .connect(uri.getHost(), uri.getPort())
                .addListener(done -> {
                    if (!done.isSuccess()) {
                        outcome.failed();
                    }
                });
    }

    private final class Handshake extends SimpleChannelInboundHandler<FullHttpResponse> {
        private final WebSocketClientHandshaker handshaker;
        private final EventSink owner;
        private final Outcome outcome;
        private boolean open;

        Handshake(WebSocketClientHandshaker handshaker, EventSink owner, Outcome outcome) {
            this.handshaker = handshaker;
            this.owner = owner;
            this.outcome = outcome;
        }

        @Override
        public void channelActive(ChannelHandlerContext ctx) {
            handshaker.handshake(ctx.channel());
        }

        @Override
        protected void channelRead0(ChannelHandlerContext ctx, FullHttpResponse response) {
            Channel channel = ctx.channel();
            handshaker.finishHandshake(channel, response); // Throws when refused.
            open = true;
            EventSocket socket = new EventSocket(server, user, channel, handshaker::close, owner);
            channels.add(channel);
            server.faults().add(socket);
            channel.closeFuture().addListener(closed -> {
                channels.remove(channel);
                outcome.closed();
            });
            ctx.pipeline().replace(this, "events", socket);
            socket.opened(true);
            outcome.opened(socket);
        }

        @Override
        public void channelInactive(ChannelHandlerContext ctx) {
            if (!open) {
                outcome.failed();
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
            LOG.debug("{} did not take our socket", uri, cause);
            ctx.close();
        }
    }
}
