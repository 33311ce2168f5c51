package io.github.pbxkit.ari.testkit;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelException;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The port on loopback and the connections to it: opened, closed, reset, opened again. */
final class HttpListener {
    private static final int MAX_BODY = 8 << 20;
    private static final int REBIND_ATTEMPTS = 1_000;

    private final ServerParts parts;
    private final EventLoopGroup loops = newLoops();
    private final Set<Channel> connections = ConcurrentHashMap.newKeySet();
    private final Object lock = new Object();
    private final int port;

    @Nullable
    private Channel listener;

    /** Bound to the port and not listening, so that nobody gets it while we are away. */
    @Nullable
    private Socket placeholder;

    HttpListener(int wantedPort, ServerParts parts) {
        this.parts = parts;
        try {
            synchronized (lock) {
                port = bind(wantedPort, 1);
            }
        } catch (AriTestException taken) {
            loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
            throw taken;
        }
    }

    /** NIO by its old name, which Netty 4.1 and 4.2 both have. */
    @SuppressWarnings("deprecation")
    private static EventLoopGroup newLoops() {
        return new NioEventLoopGroup(1, new DefaultThreadFactory("pbxkit-ari-testkit", true));
    }

    EventLoopGroup loops() {
        return loops;
    }

    int port() {
        return port;
    }

    private int bind(int wanted, int attempts) {
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_REUSEADDR, true)
                .option(ChannelOption.SO_BACKLOG, 1024)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new Connections());
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted);
        ChannelFuture bound = bootstrap.bind(address).awaitUninterruptibly();
        for (int tried = 1; !bound.isSuccess() && tried < attempts; tried++) {
            waitALittle();
            bound = bootstrap.bind(address).awaitUninterruptibly();
        }
        Throwable failure = bound.cause();
        if (failure != null) {
            throw new AriTestException(
                    "cannot listen on " + address + "; choose another port, or 0 for a free one", failure);
        }
        listener = bound.channel();
        return ((InetSocketAddress) bound.channel().localAddress()).getPort();
    }

    private void waitALittle() {
        loops.schedule(() -> {}, 10, TimeUnit.MILLISECONDS).awaitUninterruptibly();
    }

    private final class Connections extends ChannelInitializer<SocketChannel> {
        @Override
        protected void initChannel(SocketChannel channel) {
            connections.add(channel);
            channel.closeFuture().addListener(closed -> connections.remove(channel));
            channel.pipeline()
                    .addLast("faults", new FaultGate(parts.faults()))
                    .addLast("http", new HttpServerCodec())
                    .addLast("whole", new HttpObjectAggregator(MAX_BODY))
                    .addLast("requests", new HttpConnection(parts));
        }
    }

    /** Frees the port; those who are connected stay so. */
    void stop() {
        synchronized (lock) {
            Channel channel = listener;
            listener = null;
            if (channel != null) {
                channel.close().syncUninterruptibly();
            }
        }
    }

    /**
     * As {@link #stop()}, for a while: connections are refused, and the port stays ours. A free one would soon be some other
     * connection's, here or in another process.
     */
    void pause() {
        synchronized (lock) {
            stop();
            for (int tried = 0; placeholder == null && tried < REBIND_ATTEMPTS; tried++) {
                placeholder = occupy();
                if (placeholder == null) {
                    waitALittle(); // the JDK frees the port a moment after the close
                }
            }
        }
    }

    private @Nullable Socket occupy() {
        Socket socket = new Socket();
        try {
            socket.setReuseAddress(true); // connections of the listener that was here may still be closing
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket;
        } catch (IOException taken) {
            close(socket);
            return null;
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void release() {
        if (placeholder != null) {
            close(placeholder);
            placeholder = null;
        }
    }

    /** Takes the same port again after {@link #pause()}. */
    void resume() {
        synchronized (lock) {
            if (listener == null) {
                release();
                bind(port, REBIND_ATTEMPTS);
            }
        }
    }

    /** Cuts every connection with a TCP reset. */
    void reset() {
        for (Channel channel : Set.copyOf(connections)) {
            resetOnClose(channel);
            channel.close().syncUninterruptibly();
        }
    }

    /** Makes the coming close a TCP reset, unless the other side has closed already. */
    static void resetOnClose(Channel channel) {
        try {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
        } catch (ChannelException e) {
            if (channel.isOpen()) {
                throw e;
            }
        }
    }

    void closeConnections() {
        Set.copyOf(connections).forEach(channel -> channel.close().awaitUninterruptibly(1, TimeUnit.SECONDS));
    }

    void shutDown() {
        synchronized (lock) {
            release();
        }
        loops.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
    }
}
