package io.github.pbxkit.ari.testkit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A RESTRequest that came over the event socket. */
record SocketRequest(
        String transactionId,
        String requestId,
        String method,
        String uri,
        String query,
        String contentType,
        String body) {

    static final SocketRequest NONE = new SocketRequest("", "", "", "", "", "", "");

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "OPTIONS", "HEAD");

    static SocketRequest read(Map<?, ?> message) {
        String uri = text(message, "uri");
        int mark = uri.indexOf('?');
        StringBuilder query = new StringBuilder(mark < 0 ? "" : uri.substring(mark + 1));
        if (message.get("query_strings") instanceof List<?> pairs) {
            for (Object pair : pairs) {
                if (pair instanceof Map<?, ?> named) {
                    query.append(query.length() == 0 ? "" : "&")
                            .append(encode(text(named, "name")))
                            .append('=')
                            .append(encode(text(named, "value")));
                }
            }
        }
        return new SocketRequest(
                text(message, "transaction_id"),
                text(message, "request_id"),
                text(message, "method"),
                mark < 0 ? uri : uri.substring(0, mark),
                query.toString(),
                text(message, "content_type"),
                text(message, "message_body"));
    }

    /** What Asterisk says when it is no request; null when it is one. */
    static @Nullable String complaintAbout(Map<?, ?> message) {
        if (!message.containsKey("type")) {
            return "No 'type' property.";
        }
        if (!"RESTRequest".equals(message.get("type"))) {
            return "Unknown request type.";
        }
        if (text(message, "uri").isEmpty()) {
            return "Empty or missing 'uri' property.";
        }
        return METHODS.contains(text(message, "method")) ? null : "Unknown or missing 'method' property.";
    }

    RecordedRequest recorded() {
        Map<String, List<String>> headers =
                contentType.isEmpty() ? Map.of() : Map.of("content-type", List.of(contentType));
        return new RecordedRequest(method, "/ari/" + uri, query, headers, body, true);
    }

    private static String text(Map<?, ?> message, String name) {
        Object value = message.get(name);
        return value == null ? "" : value.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
