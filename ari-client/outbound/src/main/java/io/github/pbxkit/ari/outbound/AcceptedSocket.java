package io.github.pbxkit.ari.outbound;

import io.github.pbxkit.ari.AriConnectException;
import io.github.pbxkit.ari.socket.AriSocket;
import io.github.pbxkit.ari.socket.AriSocketListener;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker;
import org.jspecify.annotations.Nullable;

/** A socket of events and requests. Its first message tells which client it is for. */
final class AcceptedSocket extends AcceptedWebSocket implements AriSocket {
    /** Both are touched on the channel's event loop only. */
    private @Nullable AriSocketListener listener;

    private Runnable goodbye = () -> {};

    AcceptedSocket(Channel channel, WebSocketServerHandshaker handshaker, Sessions sessions, String path) {
        super(channel, handshaker, sessions, path);
    }

    /** What is to be done when Asterisk closes it in order, before its client hears of it. */
    void onGoodbye(Runnable task) {
        goodbye = task;
    }

    @Override
    void onMessage(WebSocketFrame frame) {
        if (frame instanceof TextWebSocketFrame message) {
            String text = message.text();
            if (listener == null) {
                listener = sessions().identify(this, text);
            }
            listener.onText(text);
        }
    }

    @Override
    void goodbye() {
        goodbye.run();
    }

    @Override
    void onEnd(String why) {
        if (listener != null) {
            listener.onClosed(new AriConnectException(why, null));
        }
    }

    @Override
    boolean isKnown() {
        return listener != null;
    }

    @Override
    public boolean send(String text) {
        return write(new TextWebSocketFrame(text));
    }
}
