package io.github.pbxkit.ari.testkit;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer to a request. */
record Reply(int status, Map<String, String> headers, byte[] body) {
    private static final Map<String, String> NO_HEADERS = Map.of();

    static Reply ok(@Nullable Object body) {
        return json(200, body);
    }

    static Reply created(String location, Object body) {
        return json(201, body).with("Location", location);
    }

    static Reply noContent() {
        return new Reply(204, NO_HEADERS, new byte[0]);
    }

    static Reply error(int status, String message) {
        return json(status, Map.of("message", message));
    }

    static Reply json(int status, @Nullable Object body) {
        return text(status, "application/json", Json.write(body));
    }

    static Reply text(int status, String type, String text) {
        return new Reply(status, Map.of("Content-Type", type), text.getBytes(StandardCharsets.UTF_8));
    }

    static Reply bytes(String type, byte[] body) {
        return new Reply(200, Map.of("Content-Type", type), body);
    }

    /** What Asterisk's web server itself says, outside of ARI. */
    static Reply page(int status, String title, String text) {
        return text(
                status,
                "text/html",
                "<!DOCTYPE html>\r\n<html><head><title>" + status + " " + title + "</title></head><body><h1>" + title
                        + "</h1><p>" + text + "</p></body></html>\r\n");
    }

    Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body);
    }

    String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
