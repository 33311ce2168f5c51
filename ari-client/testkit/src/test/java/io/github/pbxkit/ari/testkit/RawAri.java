package io.github.pbxkit.ari.testkit;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Speaks to the server with the JDK's own HTTP and WebSocket client, so that the server is checked by nobody's habits. */
final class RawAri {
    static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AriTestServer server;
    private final String authorization;

    private RawAri(AriTestServer server, String authorization) {
        this.server = server;
        this.authorization = authorization;
    }

    static RawAri of(AriTestServer server) {
        return as(server, server.user(), server.password());
    }

    static RawAri as(AriTestServer server, String user, String password) {
        String pair = user + ":" + password;
        return new RawAri(server, "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    static RawAri anonymous(AriTestServer server) {
        return new RawAri(server, "");
    }

    Answer get(String path) {
        return send("GET", path, null, "");
    }

    Answer post(String path) {
        return send("POST", path, null, "");
    }

    Answer post(String path, String json) {
        return send("POST", path, json, "application/json");
    }

    Answer put(String path, String json) {
        return send("PUT", path, json, "application/json");
    }

    Answer delete(String path) {
        return send("DELETE", path, null, "");
    }

    Answer send(String method, String path, @Nullable String body, String contentType) {
        try {
            return sendLater(method, path, body, contentType).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(method + " " + path + " had no answer", e);
        }
    }

    CompletableFuture<Answer> sendLater(String method, String path, @Nullable String body, String contentType) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.uri() + path));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return client.sendAsync(request.build(), BodyHandlers.ofString()).thenApply(Answer::of);
    }

    /** An event socket for these applications. */
    RawSocket listen(String applications) {
        return open("/ari/events?app=" + applications);
    }

    RawSocket listenToAll(String applications) {
        return open("/ari/events?app=" + applications + "&subscribeAll=true");
    }

    RawSocket open(String path) {
        try {
            return openLater(path).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("no event socket at " + path, e);
        }
    }

    CompletableFuture<RawSocket> openLater(String path) {
        RawSocket socket = new RawSocket();
        var builder = client.newWebSocketBuilder();
        if (!authorization.isEmpty()) {
            builder.header("Authorization", authorization);
        }
        URI uri = URI.create(server.uri().toString().replace("http:", "ws:") + path);
        return builder.buildAsync(uri, socket).thenApply(socket::opened);
    }
}
