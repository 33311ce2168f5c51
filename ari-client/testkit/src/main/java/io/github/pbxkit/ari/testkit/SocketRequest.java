package io.github.pbxkit.ari.testkit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

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

    static SocketRequest read(Map<?, ?> message) {
        if (!"RESTRequest".equals(message.get("type"))) {
            throw new RestError(400, "Unknown request type.");
        }
        String uri = text(message, "uri");
        if (uri.isEmpty()) {
            throw new RestError(400, "Empty or missing 'uri' property.");
        }
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
