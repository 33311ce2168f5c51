package io.github.pbxkit.ari.outbound;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One media socket that Asterisk opened. */
final class AcceptedMedia extends SimpleChannelInboundHandler<WebSocketFrame> implements MediaLine {
    private static final Logger LOG = LoggerFactory.getLogger(AcceptedMedia.class);
    private static final int NORMAL_CLOSURE = 1000;

    private final Channel channel;
    private final WebSocketServerHandshaker handshaker;
    private final MediaChannel media;
    private String end = "the connection broke";

    AcceptedMedia(
            Channel channel,
            WebSocketServerHandshaker handshaker,
            Executor executor,
            Consumer<? super MediaChannel> handler) {
        this.channel = channel;
        this.handshaker = handshaker;
        this.media = new MediaChannel(this, executor);
        var unused = media.started().thenAcceptAsync(handler, executor).exceptionally(failure -> {
            LOG.error("The handler of {} failed; its socket is closed", media, failure);
            close();
            return null;
        });
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, WebSocketFrame frame) {
        if (frame instanceof BinaryWebSocketFrame audio) {
            media.onAudio(ByteBufUtil.getBytes(audio.content()));
        } else if (frame instanceof TextWebSocketFrame text) {
            media.onText(text.text());
        } else if (frame instanceof PingWebSocketFrame ping) {
            ctx.writeAndFlush(new PongWebSocketFrame(ping.content().retain()));
        } else if (frame instanceof CloseWebSocketFrame close) {
            end = "Asterisk closed it (" + close.statusCode() + " " + close.reasonText() + ")";
            handshaker.close(channel, close.retain());
        }
    }

    @Override
    public boolean send(String command) {
        return write(new TextWebSocketFrame(command));
    }

    @Override
    public boolean send(byte[] audio) {
        return write(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(audio)));
    }

    private boolean write(WebSocketFrame frame) {
        if (!channel.isActive() || !channel.isWritable()) {
            frame.release();
            return false;
        }
        channel.writeAndFlush(frame, channel.voidPromise());
        return true;
    }

    @Override
    public void close() {
        channel.eventLoop().execute(() -> {
            if (channel.isActive()) {
                end = "closed by the application";
                handshaker.close(channel, new CloseWebSocketFrame(NORMAL_CLOSURE, ""));
            }
        });
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        media.onClosed(end);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        LOG.debug("The media socket from {} ends", channel.remoteAddress(), cause);
        ctx.close();
    }
}
