package io.github.pbxkit.ari;

import io.github.pbxkit.ari.internal.UriText;
import io.github.pbxkit.ari.socket.AriSocket;
import io.github.pbxkit.ari.socket.AriSocketListener;
import io.github.pbxkit.ari.socket.AriSocketSource;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/** Event sockets that we open to Asterisk. */
final class OkHttpSockets implements AriSocketSource {
    private static final int NORMAL_CLOSURE = 1000;

    private final OkHttpClient http;
    private final AriAddress address;
    private final boolean subscribeAll;

    OkHttpSockets(OkHttpClient http, AriAddress address, AriOptions options) {
        this.http = HttpClients.forSocket(http, options);
        this.address = address;
        this.subscribeAll = options.subscribeAll();
    }

    @Override
    public AriSocket open(List<String> applications, AriSocketListener listener) {
        String names = String.join(",", applications);
        String query = "app=" + UriText.encode(names) + (subscribeAll ? "&subscribeAll=true" : "");
        Request request = new Request.Builder()
                .url(address.resolve("events", query))
                .header("Authorization", address.authorization())
                .build();
        return new Socket(http.newWebSocket(request, new Adapter(names, listener)));
    }

    @Override
    public boolean isLasting() {
        return true;
    }

    @Override
    public boolean isDialling() {
        return true;
    }

    @Override
    public String toString() {
        return address.toString();
    }

    private record Socket(WebSocket socket) implements AriSocket {
        @Override
        public boolean send(String text) {
            return socket.send(text);
        }

        @Override
        public void close(int status) {
            if (!socket.close(status, null)) {
                socket.cancel();
            }
        }

        @Override
        public void abort() {
            socket.cancel();
        }
    }

    private final class Adapter extends WebSocketListener {
        private final String applications;
        private final AriSocketListener listener;

        Adapter(String applications, AriSocketListener listener) {
            this.applications = applications;
            this.listener = listener;
        }

        @Override
        public void onOpen(WebSocket webSocket, Response response) {
            listener.onOpen(new Socket(webSocket));
        }

        @Override
        public void onMessage(WebSocket webSocket, String text) {
            listener.onText(text);
        }

        @Override
        public void onClosing(WebSocket webSocket, int code, String reason) {
            webSocket.close(NORMAL_CLOSURE, null);
            listener.onClosed(
                    new AriConnectException("the server closed the event socket (" + code + " " + reason + ")", null));
        }

        @Override
        public void onFailure(WebSocket webSocket, Throwable failure, @Nullable Response response) {
            listener.onClosed(ConnectFailures.of(address, applications, failure, response));
        }
    }
}
