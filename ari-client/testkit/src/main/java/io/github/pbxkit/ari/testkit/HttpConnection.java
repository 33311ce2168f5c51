package io.github.pbxkit.ari.testkit;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of a request, from top to bottom: it is recorded, a fault may take it, a booting server refuses it, the prefix
 * must fit, the user must be known; then it becomes an event socket, or an operation answers it.
 */
final class HttpConnection extends SimpleChannelInboundHandler<FullHttpRequest> {
    private static final Logger LOG = LoggerFactory.getLogger(HttpConnection.class);
    private static final int MAX_FRAME = 1 << 20;

    private final ServerParts server;

    HttpConnection(ServerParts server) {
        this.server = server;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest http) {
        RecordedRequest request = read(http);
        server.requests().add(request);
        boolean keepAlive = HttpUtil.isKeepAlive(http);
        Reply scripted = server.faults().answerTo(request);
        if (scripted != null) {
            respond(ctx, scripted, keepAlive);
            return;
        }
        if (server.faults().isBooting()) {
            respond(ctx, Reply.error(503, "Asterisk not booted"), keepAlive);
            return;
        }
        if (!request.path().equals("/ari") && !request.path().startsWith("/ari/")) {
            respond(ctx, Reply.page(404, "Not Found", "The requested URL was not found on this server."), keepAlive);
            return;
        }
        AriUser user = authenticate(request);
        if (user == null) {
            Reply refusal = Reply.error(401, "Authentication required")
                    .with("WWW-Authenticate", "Basic realm=\"Asterisk REST Interface\"");
            respond(ctx, refusal, keepAlive);
            return;
        }
        if (request.path().equals("/ari/events") && request.method().equals("GET")) {
            openEventSocket(ctx, http, request, user);
            return;
        }
        server.rest()
                .answer(user, request.path().substring("/ari".length()), request)
                .thenAccept(reply -> {
                    if (!server.faults().losesAnswerTo(request)) {
                        respond(ctx, reply, keepAlive);
                    }
                });
    }

    private RecordedRequest read(FullHttpRequest http) {
        String uri = http.uri();
        int mark = uri.indexOf('?');
        String path = mark < 0 ? uri : uri.substring(0, mark);
        String prefix = server.prefix();
        if (!prefix.isEmpty()) {
            path = path.startsWith(prefix + "/") ? path.substring(prefix.length()) : "/outside" + path;
        }
        Map<String, List<String>> headers = new TreeMap<>();
        for (Map.Entry<String, String> header : http.headers()) {
            headers.computeIfAbsent(header.getKey().toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                    .add(header.getValue());
        }
        return new RecordedRequest(
                http.method().name(),
                path,
                mark < 0 ? "" : uri.substring(mark + 1),
                headers,
                http.content().toString(StandardCharsets.UTF_8),
                isUpgrade(http.headers()));
    }

    /** Basic, or {@code api_key=user:password} in the query, which wins as on Asterisk. */
    private @Nullable AriUser authenticate(RecordedRequest request) {
        Map<String, String> query = new LinkedHashMap<>();
        Parameters.addPairs(query, request.query());
        String key = query.get("api_key");
        if (key != null) {
            return server.user(key);
        }
        String header = request.header("authorization").orElse("");
        if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return null;
        }
        try {
            byte[] pair = Base64.getDecoder().decode(header.substring(6).trim());
            return server.user(new String(pair, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    private void openEventSocket(
            ChannelHandlerContext ctx, FullHttpRequest http, RecordedRequest request, AriUser user) {
        if (!isUpgrade(http.headers())) {
            respond(ctx, Reply.page(426, "Upgrade Required", ""), false);
            return;
        }
        Parameters query = Parameters.read(request.query(), "", "");
        List<String> names =
                query.list("app").stream().filter(name -> !name.isBlank()).toList();
        if (names.isEmpty()) {
            respond(ctx, Reply.page(400, "Bad Request", "HTTP request is missing param: [app]"), false);
            return;
        }
        if (!speaksOurWebSocket(http.headers())) {
            respond(ctx, new Reply(400, Map.of("Sec-WebSocket-Version", "7, 8, 13"), new byte[0]), false);
            return;
        }
        String location = "ws://" + http.headers().get(HttpHeaderNames.HOST, "localhost") + http.uri();
        WebSocketServerHandshaker handshaker =
                new WebSocketServerHandshakerFactory(location, "ari", false, MAX_FRAME).newHandshaker(http);
        if (handshaker == null) {
            WebSocketServerHandshakerFactory.sendUnsupportedVersionResponse(ctx.channel());
            return;
        }
        EventSocket socket = new EventSocket(server, user, ctx.channel(), handshaker::close);
        ctx.pipeline().replace(this, "events", socket);
        // Before the client can see that it is connected: a call that comes in right then must find it.
        server.faults().add(socket);
        server.pbx().run(() -> server.applications().attach(names, query.flag("subscribeAll"), socket));
        handshaker.handshake(ctx.channel(), http).addListener(done -> socket.opened(done.isSuccess()));
    }

    /** No sub-protocol or {@code ari}, and a version that Asterisk knows. */
    private static boolean speaksOurWebSocket(HttpHeaders headers) {
        String protocols = headers.get(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL, "ari");
        String version = headers.get(HttpHeaderNames.SEC_WEBSOCKET_VERSION, "");
        return Arrays.asList(protocols.split("\\s*,\\s*", -1)).contains("ari")
                && List.of("7", "8", "13").contains(version);
    }

    private static boolean isUpgrade(HttpHeaders headers) {
        return "websocket".equalsIgnoreCase(headers.get(HttpHeaderNames.UPGRADE));
    }

    private void respond(ChannelHandlerContext ctx, Reply reply, boolean keepAlive) {
        Duration delay = server.faults().answerDelay();
        if (delay.isZero()) {
            write(ctx, reply, keepAlive);
        } else {
            ctx.executor().schedule(() -> write(ctx, reply, keepAlive), delay.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private static void write(ChannelHandlerContext ctx, Reply reply, boolean keepAlive) {
        DefaultFullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(reply.status()), Unpooled.wrappedBuffer(reply.body()));
        response.headers().set(HttpHeaderNames.SERVER, "Asterisk");
        response.headers().set(HttpHeaderNames.CACHE_CONTROL, "no-cache, no-store");
        reply.headers().forEach((name, value) -> response.headers().set(name, value));
        response.headers().set(HttpHeaderNames.CONTENT_LENGTH, reply.body().length);
        if (keepAlive) {
            ctx.writeAndFlush(response);
        } else {
            response.headers().set(HttpHeaderNames.CONNECTION, "close");
            ctx.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        LOG.debug("connection of {} ends", ctx.channel().remoteAddress(), cause);
        ctx.close();
    }
}
