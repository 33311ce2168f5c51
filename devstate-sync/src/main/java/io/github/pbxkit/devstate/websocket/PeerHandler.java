package io.github.pbxkit.devstate.websocket;

import io.github.pbxkit.devstate.LinkChannel;
import io.github.pbxkit.devstate.LinkHost;
import io.github.pbxkit.devstate.LinkSession;
import io.github.pbxkit.devstate.PeerIdentity;
import io.github.pbxkit.devstate.Refusal;
import io.github.pbxkit.devstate.Replica;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler.HandshakeComplete;
import io.netty.handler.timeout.IdleStateEvent;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection: the handshake, and from then on frames both ways. */
final class PeerHandler extends SimpleChannelInboundHandler<Object> {
    private static final Logger log = LoggerFactory.getLogger(PeerHandler.class);
    private static final int LONGEST_REASON = 500;
    private static final long HANDSHAKE_SECONDS = 10;

    private final String name;
    private final LinkHost host;
    private final Handshake handshake;
    private final BiConsumer<String, Boolean> onSession;
    private @Nullable PeerIdentity peer;
    private @Nullable LinkSession session;
    private String farewell = "the connection was lost";

    /** @param onSession told the peer's name when a session begins and when it ends */
    PeerHandler(String name, LinkHost host, Handshake handshake, BiConsumer<String, Boolean> onSession) {
        this.name = name;
        this.host = host;
        this.handshake = handshake;
        this.onSession = onSession;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        context.executor()
                .schedule(
                        () -> {
                            if (session == null) {
                                context.close();
                            }
                        },
                        HANDSHAKE_SECONDS,
                        TimeUnit.SECONDS);
        context.fireChannelActive();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof HandshakeComplete || event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
            context.writeAndFlush(new TextWebSocketFrame(handshake.hello()));
        } else if (event instanceof IdleStateEvent) {
            farewell = "nothing was heard for too long";
            context.close();
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, Object message) {
        if (message instanceof BinaryWebSocketFrame frame) {
            LinkSession open = session;
            if (open == null || !frame.isFinalFragment()) {
                refuse(context, Refusal.MALFORMED, "a frame came in pieces, or before the handshake was over");
            } else {
                open.received(ByteBufUtil.getBytes(frame.content()));
            }
        } else if (message instanceof TextWebSocketFrame frame) {
            take(context, frame.text());
        } else if (message instanceof FullHttpRequest) {
            DefaultFullHttpResponse answer =
                    new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.NOT_FOUND);
            answer.headers().set(HttpHeaderNames.CONTENT_LENGTH, 0);
            context.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
        } else {
            refuse(context, Refusal.MALFORMED, "frames have to be binary, and in one piece");
        }
    }

    private void take(ChannelHandlerContext context, String text) {
        if (text.startsWith("BYE ")) {
            farewell = "the other side said: " + text.substring(4).replaceAll("[^ -~]", "?");
            log.warn("{}: {}", name, farewell);
            context.close();
            return;
        }
        if (session != null) {
            refuse(context, Refusal.MALFORMED, "a handshake came after the handshake");
            return;
        }
        try {
            handshake
                    .take(text, answer -> context.writeAndFlush(new TextWebSocketFrame(answer)))
                    .ifPresent(who -> open(context.channel(), who));
        } catch (HandshakeException e) {
            refuse(context, e.refusal(), String.valueOf(e.getMessage()));
        }
    }

    private void open(Channel channel, PeerIdentity who) {
        peer = who;
        onSession.accept(who.origin(), true);
        session = host.open(who, new Frames(channel));
    }

    private void refuse(ChannelHandlerContext context, Refusal refusal, String reason) {
        host.refused(refusal);
        farewell = reason;
        log.warn("{}: {} refused: {}", name, context.channel().remoteAddress(), reason);
        sayGoodbye(context.channel(), refusal, reason);
    }

    private static void sayGoodbye(Channel channel, @Nullable Refusal refusal, String reason) {
        String shortened = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
        channel.writeAndFlush(new TextWebSocketFrame("BYE " + (refusal == null ? "-" : refusal) + " " + shortened))
                .addListener(ChannelFutureListener.CLOSE);
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        LinkSession open = session;
        if (open != null && context.channel().isWritable()) {
            open.writable();
        }
        context.fireChannelWritabilityChanged();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        LinkSession open = session;
        PeerIdentity who = peer;
        if (open != null && who != null) {
            session = null;
            open.closed(farewell);
            onSession.accept(who.origin(), false);
        }
        context.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
        boolean isTooLong = failure instanceof TooLongFrameException
                || failure instanceof CorruptedWebSocketFrameException corrupted
                        && corrupted.closeStatus().equals(WebSocketCloseStatus.MESSAGE_TOO_BIG);
        if (isTooLong) {
            refuse(context, Refusal.FRAME_SIZE, "a frame has more than " + Replica.MAX_FRAME + " bytes");
        } else {
            farewell = String.valueOf(failure.getMessage());
            log.debug("{}: connection with {} failed", name, context.channel().remoteAddress(), failure);
            context.close();
        }
    }

    /** The way to the peer, as the node sees it. */
    private record Frames(Channel channel) implements LinkChannel {

        @Override
        public boolean isWritable() {
            return channel.isWritable();
        }

        @Override
        public void send(byte[] frame) {
            channel.writeAndFlush(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(frame)), channel.voidPromise());
        }

        @Override
        public void reading(boolean reading) {
            channel.config().setAutoRead(reading);
        }

        @Override
        public void close(@Nullable Refusal refusal, String reason) {
            sayGoodbye(channel, refusal, reason);
        }
    }
}
