package io.github.pbxkit.ari.outbound;

import io.github.pbxkit.ari.AriConnectException;
import io.github.pbxkit.ari.socket.AriSocket;
import io.github.pbxkit.ari.socket.AriSocketListener;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker;
import io.netty.util.concurrent.ScheduledFuture;
import java.net.SocketAddress;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One WebSocket that Asterisk opened. Watched by pings; its first message tells which client it is for. */
final class AcceptedSocket extends SimpleChannelInboundHandler<WebSocketFrame> implements AriSocket {
    private static final Logger LOG = LoggerFactory.getLogger(AcceptedSocket.class);
    private static final int NORMAL_CLOSURE = 1000;

    private final Channel channel;
    private final WebSocketServerHandshaker handshaker;
    private final Sessions sessions;
    private final String path;

    /** All below are touched on the channel's event loop only. */
    private @Nullable AriSocketListener listener;

    private Runnable goodbye = () -> {};
    private @Nullable ScheduledFuture<?> watch;
    private boolean heard = true;
    private String end = "the connection broke";

    AcceptedSocket(Channel channel, WebSocketServerHandshaker handshaker, Sessions sessions, String path) {
        this.channel = channel;
        this.handshaker = handshaker;
        this.sessions = sessions;
        this.path = path;
    }

    /** What is to be done when Asterisk closes it in order, before its client hears of it. */
    void onGoodbye(Runnable task) {
        goodbye = task;
    }

    String path() {
        return path;
    }

    SocketAddress remote() {
        return channel.remoteAddress();
    }

    void opened() {
        long interval = sessions.options().timeouts().ping().toMillis();
        sessions.came(this);
        long patience = sessions.options().timeouts().open().toMillis();
        channel.eventLoop().schedule(this::requireName, patience, TimeUnit.MILLISECONDS);
        watch = channel.eventLoop().scheduleAtFixedRate(this::watch, interval, interval, TimeUnit.MILLISECONDS);
    }

    private void requireName() {
        if (listener == null && channel.isActive()) {
            LOG.warn("Closing the socket from {} ({}): it does not say which application it is for", remote(), path);
            channel.close();
        }
    }

    private void watch() {
        if (!heard) {
            end = "nothing came from Asterisk, not even the answer to a ping";
            channel.close();
            return;
        }
        heard = false;
        channel.writeAndFlush(new PingWebSocketFrame(), channel.voidPromise());
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, WebSocketFrame frame) {
        heard = true;
        if (frame instanceof TextWebSocketFrame text) {
            onText(text.text());
        } else if (frame instanceof PingWebSocketFrame ping) {
            ctx.writeAndFlush(new PongWebSocketFrame(ping.content().retain()));
        } else if (frame instanceof CloseWebSocketFrame close) {
            end = "Asterisk closed the socket (" + close.statusCode() + " " + close.reasonText() + ")";
            if (close.statusCode() == NORMAL_CLOSURE) {
                goodbye.run();
            }
            handshaker.close(channel, close.retain());
        }
    }

    private void onText(String text) {
        if (listener == null) {
            listener = sessions.identify(this, text);
        }
        listener.onText(text);
    }

    @Override
    public boolean send(String text) {
        if (!channel.isActive() || !channel.isWritable()) {
            return false;
        }
        channel.writeAndFlush(new TextWebSocketFrame(text), channel.voidPromise());
        return true;
    }

    @Override
    public void close(int status) {
        channel.eventLoop().execute(() -> {
            if (channel.isActive()) {
                end = "closed by the application";
                handshaker.close(channel, new CloseWebSocketFrame(status, ""));
            }
        });
    }

    void close() {
        close(NORMAL_CLOSURE);
    }

    @Override
    public void abort() {
        channel.close();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        if (watch != null) {
            watch.cancel(false);
        }
        sessions.gone(this);
        if (listener != null) {
            listener.onClosed(new AriConnectException(end, null));
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        LOG.debug("The socket from {} ends", remote(), cause);
        end = "the connection broke (" + cause + ")";
        ctx.close();
    }
}
