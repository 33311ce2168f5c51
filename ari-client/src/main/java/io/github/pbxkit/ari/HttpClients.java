package io.github.pbxkit.ari;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;

/** Sets HTTP up for what Asterisk's small server can do. */
final class HttpClients {
    /** Of the 100 sessions that Asterisk's http.conf allows by default, shared by all its clients. */
    private static final int REQUESTS_AT_ONCE = 32;

    /** Asterisk closes a session that was idle for 15 s; a connection must go before that. */
    private static final int IDLE_SECONDS = 10;

    private HttpClients() {}

    /** A client of our own. */
    static OkHttpClient create(AriOptions options, ExecutorService threads) {
        Dispatcher dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(REQUESTS_AT_ONCE + 1); // One is the event socket.
        dispatcher.setMaxRequestsPerHost(REQUESTS_AT_ONCE);
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(REQUESTS_AT_ONCE, IDLE_SECONDS, TimeUnit.SECONDS));
        SSLSocketFactory sockets = options.sslSocketFactory();
        X509TrustManager trust = options.trustManager();
        if (sockets != null && trust != null) {
            builder.sslSocketFactory(sockets, trust);
        }
        return tuned(builder, options);
    }

    /** A user's client with our timeouts. */
    static OkHttpClient from(OkHttpClient given, AriOptions options) {
        return tuned(given.newBuilder(), options);
    }

    private static OkHttpClient tuned(OkHttpClient.Builder builder, AriOptions options) {
        return builder.protocols(List.of(Protocol.HTTP_1_1))
                .connectTimeout(options.timeouts().connect())
                .readTimeout(java.time.Duration.ZERO) // Whole calls are timed; some answers take their time.
                .writeTimeout(java.time.Duration.ZERO)
                .followRedirects(false) // ARI sends none, and the password is for this server only.
                .build();
    }

    /** The same client for the event socket: timed until the server agrees, then watched by pings. */
    static OkHttpClient forSocket(OkHttpClient client, AriOptions options) {
        return client.newBuilder()
                .callTimeout(options.timeouts().open())
                .pingInterval(options.timeouts().ping())
                .build();
    }

    /** Ends what {@link #create} made. */
    static void close(@Nullable OkHttpClient client) {
        if (client != null) {
            client.dispatcher().cancelAll();
            client.connectionPool().evictAll();
        }
    }
}
