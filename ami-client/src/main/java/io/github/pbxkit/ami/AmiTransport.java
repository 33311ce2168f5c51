package io.github.pbxkit.ami;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.ssl.SslHandler;

/** Makes a TCP connection and its pipeline: TLS if wanted, the decoder, the connection. */
final class AmiTransport {
    private AmiTransport() {}

    /** The outcome comes as {@code onOpen}, or as {@code onClosed} without a connection. */
    static void connect(
            AmiOptions options,
            EventSelection selection,
            EventLoop loop,
            Counters counters,
            AmiConnection.Listener listener) {
        new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.SO_KEEPALIVE, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        Math.min(options.connectTimeout.toMillis() + 1, Integer.MAX_VALUE))
                .handler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        initialize(channel, options, selection, counters, listener);
                    }
                })
                .connect(options.host, options.port)
                .addListener(done -> {
                    if (!done.isSuccess()) {
                        listener.onClosed(null, ConnectFailures.explain(done.cause(), options, false));
                    }
                });
    }

    private static void initialize(
            Channel channel,
            AmiOptions options,
            EventSelection selection,
            Counters counters,
            AmiConnection.Listener listener) {
        if (options.tls != null) {
            channel.pipeline().addLast(new SslHandler(options.tls.engine(options.host, options.port)));
        }
        AmiFrameDecoder decoder = new AmiFrameDecoder(options.decoderLimits);
        channel.pipeline()
                .addLast(decoder, new AmiConnection(options, selection, counters, listener, channel, decoder));
    }
}
