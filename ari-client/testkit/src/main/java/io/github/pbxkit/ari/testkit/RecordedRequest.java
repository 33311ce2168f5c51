package io.github.pbxkit.ari.testkit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that reached the server, whatever became of it; also those that were refused or swallowed by a fault.
 *
 * @param method such as {@code POST}
 * @param path as it came, not decoded, without the http prefix: {@code /ari/channels/a%2Fb/answer}
 * @param query what followed the question mark, not decoded; empty when nothing did
 * @param headers names in lower case, values in order
 * @param body the body as text; empty when there was none
 * @param webSocket whether it asked for the event socket, or came in over it
 */
public record RecordedRequest(
        String method, String path, String query, Map<String, List<String>> headers, String body, boolean webSocket) {

    /**
     * The first value of a header.
     *
     * @param name in any case
     * @return empty when the request does not have it
     */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /**
     * A parameter as Asterisk would read it: from the JSON or form body if it is there, else from the query.
     *
     * @param name such as {@code bridgeId}
     * @return its value, lists joined with commas; null when the request does not have it
     */
    public @Nullable String parameter(String name) {
        try {
            return Parameters.read(query, header("content-type").orElse(""), body)
                    .text(name);
        } catch (RestError malformed) {
            return null;
        }
    }

    /** Without the headers, which may hold a password. */
    @Override
    public String toString() {
        return method + " " + path + (query.isEmpty() ? "" : "?" + query) + (body.isEmpty() ? "" : " " + body);
    }
}
