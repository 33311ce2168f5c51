package io.github.pbxkit.examples.ariconsole;

import io.github.pbxkit.examples.kit.ari.AriFaults;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sends any request to the server, whether a library knows it or not. Keeps no secret in its text. */
final class Rest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI base;
    private final String authorization;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(6)).build();

    /** An answer. */
    record Answer(int status, String type, byte[] body) {
        boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        /** @throws Fault unless it is one */
        void requireSuccess(AriFaults faults) {
            if (!isSuccess()) {
                throw faults.refused(status, text());
            }
        }

        boolean isText() {
            return type.isEmpty() || type.contains("json") || type.startsWith("text/");
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** @param server with the prefix of http.conf if there is one; {@code /ari} is added */
    Rest(URI server, String user, String password) {
        String text = server.toString();
        this.base = URI.create((text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + "/ari");
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    URI base() {
        return base;
    }

    Answer get(String path) throws IOException, InterruptedException {
        return call("GET", path, Map.of(), null);
    }

    /**
     * Sends a request.
     *
     * @param path below {@code /ari}; what stands between slashes is encoded unless it is already
     * @param query parameters of the query
     * @param json the body, null for none
     */
    Answer call(String method, String path, Map<String, String> query, @Nullable String json)
            throws IOException, InterruptedException {
        String parameters = query.entrySet().stream()
                .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                .collect(Collectors.joining("&"));
        URI uri = URI.create(base + encodedPath(path) + (parameters.isEmpty() ? "" : "?" + parameters));
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .header("Authorization", authorization)
                .method(
                        method,
                        json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json));
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body());
    }

    private static String encodedPath(String path) {
        StringBuilder encoded = new StringBuilder();
        for (String segment : path.substring(1).split("/", -1)) {
            encoded.append('/').append(segment.contains("%") ? segment : encoded(segment));
        }
        return encoded.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
