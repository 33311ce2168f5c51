package io.github.pbxkit.ari.outbound;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A socket of one media channel. */
final class AcceptedMedia extends AcceptedWebSocket implements MediaLine {
    private static final Logger LOG = LoggerFactory.getLogger(AcceptedMedia.class);

    private final MediaChannel media;

    AcceptedMedia(
            Channel channel,
            WebSocketServerHandshaker handshaker,
            Sessions sessions,
            String path,
            Executor executor,
            Consumer<? super MediaChannel> handler) {
        super(channel, handshaker, sessions, path);
        this.media = new MediaChannel(this, executor);
        var unused = media.started().thenAcceptAsync(handler, executor).exceptionally(failure -> {
            LOG.error("The handler of {} failed; its socket is closed", media, failure);
            close();
            return null;
        });
    }

    @Override
    void onMessage(WebSocketFrame frame) {
        if (frame instanceof BinaryWebSocketFrame audio) {
            media.onAudio(ByteBufUtil.getBytes(audio.content()));
        } else if (frame instanceof TextWebSocketFrame text) {
            media.onText(text.text());
        }
    }

    @Override
    void onEnd(String why) {
        media.onClosed(why);
    }

    @Override
    boolean isKnown() {
        return media.hasBegun();
    }

    @Override
    public boolean send(String command) {
        return write(new TextWebSocketFrame(command));
    }

    @Override
    public boolean send(byte[] audio) {
        return write(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(audio)));
    }
}
