package io.github.pbxkit.ari.outbound;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import io.netty.handler.timeout.ReadTimeoutHandler;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The beginning of a connection: one request that must ask for our WebSocket and show the password. */
final class Upgrade extends SimpleChannelInboundHandler<FullHttpRequest> {
    private static final Logger LOG = LoggerFactory.getLogger(Upgrade.class);
    private static final String PROTOCOL = "ari";
    private static final String MEDIA = "media";

    private final Sessions sessions;
    private final Password password;
    private final int longestMessage;

    Upgrade(Sessions sessions, Password password, int longestMessage) {
        this.sessions = sessions;
        this.password = password;
        this.longestMessage = longestMessage;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request) {
        HttpHeaders headers = request.headers();
        if (!request.decoderResult().isSuccess()) {
            refuse(ctx, HttpResponseStatus.BAD_REQUEST, "not a request");
        } else if (!password.isIn(headers.get(HttpHeaderNames.AUTHORIZATION))) {
            refuse(
                    ctx,
                    HttpResponseStatus.UNAUTHORIZED,
                    "wrong user or password; check username and password in websocket_client.conf");
        } else if (!headers.containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true)) {
            refuse(ctx, HttpResponseStatus.UPGRADE_REQUIRED, "no WebSocket asked for");
        } else if (asksFor(headers, MEDIA) && sessions.wantsMedia()) {
            open(ctx, request, MEDIA);
        } else if (asksFor(headers, PROTOCOL)) {
            open(ctx, request, PROTOCOL);
        } else {
            refuse(
                    ctx,
                    HttpResponseStatus.BAD_REQUEST,
                    asksFor(headers, MEDIA)
                            ? "nobody wants media channels: AriServer.builder().onMedia(…) is not set"
                            : "sub-protocol \"ari\" not asked for; set protocols = ari in websocket_client.conf");
        }
    }

    private void open(ChannelHandlerContext ctx, FullHttpRequest request, String protocol) {
        String location = "ws://" + request.headers().get(HttpHeaderNames.HOST, "localhost") + request.uri();
        WebSocketServerHandshaker handshaker =
                new WebSocketServerHandshakerFactory(location, protocol, false, longestMessage).newHandshaker(request);
        if (handshaker == null) {
            WebSocketServerHandshakerFactory.sendUnsupportedVersionResponse(ctx.channel())
                    .addListener(ChannelFutureListener.CLOSE);
            return;
        }
        AcceptedWebSocket socket = protocol.equals(MEDIA)
                ? sessions.media(ctx.channel(), handshaker, request.uri())
                : new AcceptedSocket(ctx.channel(), handshaker, sessions, request.uri());
        if (!sessions.admit(socket)) {
            refuse(ctx, HttpResponseStatus.SERVICE_UNAVAILABLE, "too many connections, or the server is stopping");
            return;
        }
        ctx.pipeline().addLast("whole", new WebSocketFrameAggregator(longestMessage));
        ctx.pipeline().addLast("socket", socket);
        handshaker.handshake(ctx.channel(), request).addListener(done -> {
            if (done.isSuccess()) {
                ctx.channel().pipeline().remove(ReadTimeoutHandler.class);
                socket.opened();
            } else {
                ctx.close();
            }
        });
        ctx.pipeline().remove(this);
    }

    private static boolean asksFor(HttpHeaders headers, String protocol) {
        return headers.getAll(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .anyMatch(name -> name.trim().equals(protocol));
    }

    private static void refuse(ChannelHandlerContext ctx, HttpResponseStatus status, String why) {
        LOG.warn("Refused a connection from {} ({}): {}", ctx.channel().remoteAddress(), status.code(), why);
        FullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                status,
                Unpooled.copiedBuffer(status.reasonPhrase() + '\n', StandardCharsets.UTF_8));
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "text/plain; charset=utf-8")
                .set(HttpHeaderNames.CONTENT_LENGTH, response.content().readableBytes())
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        if (status.equals(HttpResponseStatus.UNAUTHORIZED)) {
            response.headers().set(HttpHeaderNames.WWW_AUTHENTICATE, "Basic realm=\"ari\"");
        }
        ctx.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        LOG.debug(
                "The connection from {} broke before it was open", ctx.channel().remoteAddress(), cause);
        ctx.close();
    }
}
