package io.github.pbxkit.ari.testkit;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a server answered, read without any ARI client. */
record Answer(int status, Map<String, List<String>> headers, String body) {
    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers().map(), response.body());
    }

    String header(String name) {
        return String.join(",", headers.getOrDefault(name, List.of()));
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> object() {
        return (Map<String, Object>) Objects.requireNonNull(Json.parse(body));
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> list() {
        return (List<Map<String, Object>>) Objects.requireNonNull(Json.parse(body));
    }

    String message() {
        return String.valueOf(object().get("message"));
    }
}
