package io.github.pbxkit.ari.outbound;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker;
import io.netty.util.concurrent.ScheduledFuture;
import java.net.SocketAddress;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One WebSocket that Asterisk opened, whatever it is for: counted, watched by pings, dropped when it does not say what it is
 * for, closed in order.
 */
abstract class AcceptedWebSocket extends SimpleChannelInboundHandler<WebSocketFrame> {
    private static final Logger LOG = LoggerFactory.getLogger(AcceptedWebSocket.class);
    static final int NORMAL_CLOSURE = 1000;

    private final Channel channel;
    private final WebSocketServerHandshaker handshaker;
    private final Sessions sessions;
    private final String path;

    /** All below are touched on the channel's event loop only. */
    private @Nullable ScheduledFuture<?> watch;

    private boolean heard = true;
    private String end = "the connection broke";

    AcceptedWebSocket(Channel channel, WebSocketServerHandshaker handshaker, Sessions sessions, String path) {
        this.channel = channel;
        this.handshaker = handshaker;
        this.sessions = sessions;
        this.path = path;
    }

    /** A text or binary message. */
    abstract void onMessage(WebSocketFrame frame);

    /** Asterisk closes it in order. */
    void goodbye() {}

    /** It is gone, and this is why. */
    abstract void onEnd(String why);

    /** Whether it has said what it is for. */
    abstract boolean isKnown();

    Sessions sessions() {
        return sessions;
    }

    /** Path and query that Asterisk asked for. */
    String path() {
        return path;
    }

    SocketAddress remote() {
        return channel.remoteAddress();
    }

    /** The handshake is over. */
    void opened() {
        long interval = sessions.options().timeouts().ping().toMillis();
        long patience = sessions.options().timeouts().open().toMillis();
        channel.eventLoop().schedule(this::requireName, patience, TimeUnit.MILLISECONDS);
        watch = channel.eventLoop().scheduleAtFixedRate(this::watch, interval, interval, TimeUnit.MILLISECONDS);
    }

    private void requireName() {
        if (!isKnown() && channel.isActive()) {
            LOG.warn("Closing the socket from {} ({}): it does not say what it is for", remote(), path);
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
        if (frame instanceof PingWebSocketFrame ping) {
            ctx.writeAndFlush(new PongWebSocketFrame(ping.content().retain()));
        } else if (frame instanceof CloseWebSocketFrame close) {
            end = "Asterisk closed the socket (" + close.statusCode() + " " + close.reasonText() + ")";
            if (close.statusCode() == NORMAL_CLOSURE) {
                goodbye();
            }
            handshaker.close(channel, close.retain());
        } else if (!(frame instanceof PongWebSocketFrame)) {
            onMessage(frame);
        }
    }

    /** False if it is not open any more, or takes no more now. */
    boolean write(WebSocketFrame frame) {
        if (!channel.isActive() || !channel.isWritable()) {
            frame.release();
            return false;
        }
        channel.writeAndFlush(frame, channel.voidPromise());
        return true;
    }

    /** Says good-bye, where the handshake is over. */
    public void close(int status) {
        channel.eventLoop().execute(() -> {
            if (watch == null) {
                channel.close();
            } else if (channel.isActive()) {
                end = "closed by the application";
                handshaker.close(channel, new CloseWebSocketFrame(status, ""));
            }
        });
    }

    public void close() {
        close(NORMAL_CLOSURE);
    }

    public void abort() {
        channel.close();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        if (watch != null) {
            watch.cancel(false);
        }
        sessions.gone(this);
        onEnd(end);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        LOG.debug("The socket from {} ends", remote(), cause);
        end = "the connection broke (" + cause + ")";
        ctx.close();
    }
}
