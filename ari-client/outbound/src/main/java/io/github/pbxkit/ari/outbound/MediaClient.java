package io.github.pbxkit.ari.outbound;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriConnectException;
import io.github.pbxkit.ari.AriException;
import io.github.pbxkit.ari.ChannelHandle;
import io.github.pbxkit.ari.Registration;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.model.Channel;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Makes media channels and connects to them: Asterisk waits at {@code /media/…} of its HTTP server. Where Asterisk is to
 * connect, see {@link AriServer.Builder#onMedia}.
 *
 * <pre>{@code
 * try (MediaClient media = MediaClient.of(URI.create("http://127.0.0.1:8088"))) {
 *     MediaChannel bot = media.open(ari, "bot", MediaFormat.SLIN16).join();
 *     bridge.addChannel(caller.id(), bot.channelId()).await();
 *     bot.heard().subscribe(recogniser);
 * }
 * }</pre>
 *
 * <p>Asterisk 22.10 asks for no password there: the connection's id, which it makes up, is the key. Thread-safe.
 */
public final class MediaClient implements AutoCloseable {
    /** How long {@link #open} may take. */
    public static final Duration OPEN_TIMEOUT = Duration.ofSeconds(10);

    private static final int NORMAL_CLOSURE = 1000;
    private static final int PING_SECONDS = 10;
    private static final String CONNECTION_ID = "MEDIA_WEBSOCKET_CONNECTION_ID";

    private final HttpUrl server;
    private final OkHttpClient http;
    private final ExecutorService listeners = threads("pbxkit-ari-media");

    private MediaClient(URI uri, OkHttpClient.Builder builder) {
        HttpUrl url = HttpUrl.parse(uri.toString());
        if (url == null || uri.getRawQuery() != null || uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("Not an address of an HTTP server: http://HOST:PORT or https://…");
        }
        server = url;
        http = builder.dispatcher(unlimited())
                .readTimeout(Duration.ZERO)
                .connectTimeout(OPEN_TIMEOUT)
                .callTimeout(OPEN_TIMEOUT)
                .pingInterval(Duration.ofSeconds(PING_SECONDS))
                .followRedirects(false)
                .build();
    }

    /** A socket holds its place as long as it lives: with OkHttp's own limit of 64, the 65th would never connect. */
    private static Dispatcher unlimited() {
        Dispatcher dispatcher = new Dispatcher(threads("pbxkit-ari-media-network"));
        dispatcher.setMaxRequests(Integer.MAX_VALUE);
        dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
        return dispatcher;
    }

    private static ExecutorService threads(String name) {
        return Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * A client of one server.
     *
     * @param uri as for {@link AriClient#builder(URI)}
     * @return the client; connects to nothing yet
     * @throws IllegalArgumentException if it is no address
     */
    public static MediaClient of(URI uri) {
        return new MediaClient(Objects.requireNonNull(uri, "uri"), new OkHttpClient.Builder());
    }

    /**
     * A client that trusts certificates of your choice.
     *
     * @param uri {@code https://…}
     * @param sockets makes the sockets
     * @param trust the trust manager it was made with
     * @return the client; connects to nothing yet
     */
    public static MediaClient of(URI uri, SSLSocketFactory sockets, X509TrustManager trust) {
        return new MediaClient(
                Objects.requireNonNull(uri, "uri"), new OkHttpClient.Builder().sslSocketFactory(sockets, trust));
    }

    /**
     * Makes a channel in an application and connects to it.
     *
     * @param ari a connected client of that application
     * @param application the application
     * @param format how the audio shall be coded
     * @return completed when audio flows and the channel is in the application, ready for a bridge. Fails with an {@link
     *     AriException}: an Asterisk before 20.16, 21.11 or 22.6, or one without chan_websocket, refuses the channel
     */
    public CompletableFuture<MediaChannel> open(AriClient ari, String application, MediaFormat format) {
        ChannelHandle channel = ari.newChannel();
        CompletableFuture<Void> entered = new CompletableFuture<>();
        Registration registration = channel.watch(StasisStart.class, start -> entered.complete(null));
        CompletableFuture<MediaChannel> opened = ari.channels()
                .externalMedia(application, format.asteriskName())
                .channelId(channel.id())
                .transport("websocket")
                .encapsulation("none")
                .connectionType("server")
                .externalHost("INCOMING")
                .send()
                .thenCompose(made -> connectionId(ari, made))
                .thenCompose(this::connect)
                .thenCombine(entered, (media, now) -> media)
                .orTimeout(OPEN_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        return opened.whenComplete((media, failure) -> {
            registration.close();
            if (failure != null) {
                var unused = channel.hangup().ignoreMissing().send();
            }
        });
    }

    private static CompletableFuture<String> connectionId(AriClient ari, Channel made) {
        String told = made.channelvars().get(CONNECTION_ID);
        return told != null
                ? CompletableFuture.completedFuture(told)
                : ari.channels().getChannelVar(made.id(), CONNECTION_ID).send().thenApply(variable -> variable.value());
    }

    /**
     * Connects to a channel that is there already, such as one that the dialplan made with {@code Dial(WebSocket/INCOMING)}.
     *
     * @param connectionId its variable {@code MEDIA_WEBSOCKET_CONNECTION_ID}
     * @return completed when audio flows, on a thread {@code pbxkit-ari-media} that may be held up; fails with an {@link
     *     AriConnectException}
     */
    public CompletableFuture<MediaChannel> connect(String connectionId) {
        Request request = new Request.Builder()
                .url(server.newBuilder()
                        .addPathSegment("media")
                        .addPathSegment(connectionId)
                        .build())
                .header("Sec-WebSocket-Protocol", "media")
                .build();
        Line line = new Line();
        MediaChannel channel = new MediaChannel(line, listeners);
        line.socket = http.newWebSocket(request, new Adapter(channel, line));
        return channel.started();
    }

    /** Closes what is connected and its own threads. */
    @Override
    public void close() {
        http.dispatcher().cancelAll();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
        listeners.shutdown();
    }

    /** {@return the address} */
    @Override
    public String toString() {
        return "MediaClient of " + server;
    }

    private static final class Line implements MediaLine {
        private volatile @Nullable WebSocket socket;

        @Override
        public boolean send(String command) {
            WebSocket now = socket;
            return now != null && now.send(command);
        }

        @Override
        public boolean send(byte[] audio) {
            WebSocket now = socket;
            return now != null && now.send(ByteString.of(audio));
        }

        @Override
        public void close() {
            WebSocket now = socket;
            if (now != null && !now.close(NORMAL_CLOSURE, null)) {
                now.cancel();
            }
        }
    }

    private static final class Adapter extends WebSocketListener {
        private final MediaChannel channel;

        private final Line line;

        Adapter(MediaChannel channel, Line line) {
            this.channel = channel;
            this.line = line;
        }

        @Override
        public void onOpen(WebSocket webSocket, Response response) {
            line.socket = webSocket; // Before the first message, whose listeners may speak at once.
        }

        @Override
        public void onMessage(WebSocket webSocket, String text) {
            channel.onText(text);
        }

        @Override
        public void onMessage(WebSocket webSocket, ByteString bytes) {
            channel.onAudio(bytes.toByteArray());
        }

        @Override
        public void onClosing(WebSocket webSocket, int code, String reason) {
            webSocket.close(NORMAL_CLOSURE, null);
            channel.onClosed("Asterisk closed it (" + code + " " + reason + ")");
        }

        @Override
        public void onFailure(WebSocket webSocket, Throwable failure, @Nullable Response response) {
            String status = response == null || response.code() == 101 ? "" : " (" + response.code() + ")";
            channel.onClosed("the connection broke: " + failure.getMessage() + status);
        }
    }
}
