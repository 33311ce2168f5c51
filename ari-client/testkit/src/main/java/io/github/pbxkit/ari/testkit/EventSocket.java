package io.github.pbxkit.ari.testkit;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One client's event socket: events go out, pings are answered, REST requests come in (Asterisk 22). */
final class EventSocket extends SimpleChannelInboundHandler<WebSocketFrame> implements EventSink {
    private static final Logger LOG = LoggerFactory.getLogger(EventSocket.class);

    private final ServerParts server;
    private final AriUser user;
    private final Channel channel;
    private final BiConsumer<Channel, CloseWebSocketFrame> closer;
    private final EventSink owner;

    /** What was sent before the handshake was through; touched on the channel's event loop only. */
    private final List<String> early = new ArrayList<>();

    private boolean open;
    private boolean leaving;

    /** One that a client opened. */
    EventSocket(ServerParts server, AriUser user, Channel channel, BiConsumer<Channel, CloseWebSocketFrame> closer) {
        this(server, user, channel, closer, null);
    }

    /**
     * One that has applications.
     *
     * @param owner as whose the applications know it, null for itself
     */
    EventSocket(
            ServerParts server,
            AriUser user,
            Channel channel,
            BiConsumer<Channel, CloseWebSocketFrame> closer,
            @Nullable EventSink owner) {
        this.server = server;
        this.user = user;
        this.channel = channel;
        this.closer = closer;
        this.owner = owner == null ? this : owner;
    }

    void opened(boolean success) {
        if (!success) {
            channel.close();
            return;
        }
        open = true;
        early.forEach(text -> channel.write(new TextWebSocketFrame(text)));
        early.clear();
        channel.flush();
        if (leaving) {
            goAway();
        }
    }

    @Override
    public void send(String text) {
        channel.eventLoop().execute(() -> {
            if (open) {
                channel.writeAndFlush(new TextWebSocketFrame(text), channel.voidPromise());
            } else {
                early.add(text);
            }
        });
    }

    /** Says good-bye and closes. */
    void goAway() {
        goAway(1001);
    }

    void goAway(int status) {
        channel.eventLoop().execute(() -> {
            leaving = true;
            if (open) {
                closer.accept(channel, new CloseWebSocketFrame(status, ""));
            }
        });
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, WebSocketFrame frame) {
        if (frame instanceof PingWebSocketFrame) {
            PongWebSocketFrame pong = new PongWebSocketFrame(frame.content().retain());
            channel.eventLoop().execute(() -> ctx.writeAndFlush(pong)); // behind the events that were sent before
        } else if (frame instanceof CloseWebSocketFrame close) {
            closer.accept(ctx.channel(), close.retain());
        } else if (frame instanceof TextWebSocketFrame text && server.pbx().is22()) {
            request(text.text());
        }
    }

    private void request(String text) {
        Object json;
        try {
            json = Json.parse(text);
        } catch (IllegalArgumentException notJson) {
            reply(SocketRequest.NONE, new Reply(400, Map.of(), new byte[0]), "Failed to parse request message JSON");
            return;
        }
        Map<?, ?> message = json instanceof Map<?, ?> object ? object : Map.of();
        String complaint = SocketRequest.complaintAbout(message);
        if (complaint != null) {
            reply(SocketRequest.read(message), Reply.error(400, complaint), "Bad request");
        } else {
            answer(SocketRequest.read(message));
        }
    }

    private void answer(SocketRequest request) {
        RecordedRequest recorded = request.recorded();
        server.requests().add(recorded);
        Reply scripted = server.faults().answerTo(recorded);
        if (scripted != null) {
            reply(request, scripted, reason(scripted));
        } else {
            server.rest()
                    .answer(user, recorded.path().substring("/ari".length()), recorded)
                    .thenAccept(reply -> {
                        if (!server.faults().losesAnswerTo(recorded)) {
                            reply(request, reply, reason(reply));
                        }
                    });
        }
    }

    private static String reason(Reply reply) {
        return HttpResponseStatus.valueOf(reply.status()).reasonPhrase();
    }

    /** A RESTResponse, as an event of the first application of this socket that has one. */
    private void reply(SocketRequest request, Reply reply, String reason) {
        EventMessage response = new EventMessage("RESTResponse")
                .with("transaction_id", request.transactionId())
                .with("request_id", request.requestId())
                .with("status_code", reply.status())
                .with("reason_phrase", reason)
                .with("uri", request.uri());
        if (reply.body().length > 0) {
            response.with("content_type", reply.headers().getOrDefault("Content-Type", ""))
                    .with("message_body", reply.bodyText());
        }
        Pbx pbx = server.pbx();
        pbx.run(() -> pbx.applications.values().stream()
                .filter(application -> application.socket == owner)
                .findFirst()
                .ifPresent(application -> pbx.publishTo(application, response)));
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        server.faults().remove(this);
        server.pbx().run(() -> server.applications().detach(this));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        LOG.debug("event socket of {} ends", ctx.channel().remoteAddress(), cause);
        ctx.close();
    }
}
