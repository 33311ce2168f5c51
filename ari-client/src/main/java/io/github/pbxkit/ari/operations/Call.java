package io.github.pbxkit.ari.operations;

import io.github.pbxkit.ari.internal.AriJson;
import io.github.pbxkit.ari.internal.JsonText;
import io.github.pbxkit.ari.internal.UriText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A request while its parameters are being collected.
 *
 * <p>Asterisk reads parameters of a GET from the query, where several values are one comma-separated one, and those of the
 * others from a JSON body too, where lists are arrays and a comma is a comma; what is in the body is in no access log.
 */
final class Call {
    private final Resource resource;
    private final String method;
    private final String path;
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private Since since = Since.ALWAYS;
    private @Nullable Duration timeout;

    static Call get(Resource resource, String... segments) {
        return new Call(resource, "GET", segments);
    }

    static Call post(Resource resource, String... segments) {
        return new Call(resource, "POST", segments);
    }

    static Call put(Resource resource, String... segments) {
        return new Call(resource, "PUT", segments);
    }

    static Call delete(Resource resource, String... segments) {
        return new Call(resource, "DELETE", segments);
    }

    private Call(Resource resource, String method, String... segments) {
        this.resource = resource;
        this.method = method;
        StringJoiner joined = new StringJoiner("/");
        for (String segment : segments) {
            joined.add(UriText.segment(segment));
        }
        path = joined.toString();
    }

    AriTransport transport() {
        return resource.transport();
    }

    AriJson json() {
        return resource.json();
    }

    /** The first version of each branch of Asterisk that has this operation. */
    Call since(String... firstVersions) {
        since = Since.of(firstVersions);
        return this;
    }

    Since since() {
        return since;
    }

    Call set(String name, Object value) {
        parameters.put(name, Objects.requireNonNull(value, name));
        return this;
    }

    /** A parameter with several values, at least one. */
    Call list(String name, Collection<String> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("At least one " + name + " is needed");
        }
        return set(name, List.copyOf(values));
    }

    /** An entry of a parameter that is an object. */
    void put(String parameter, String name, Object value) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, name);
        @SuppressWarnings("unchecked")
        Map<String, Object> entries =
                (Map<String, Object>) parameters.computeIfAbsent(parameter, key -> new LinkedHashMap<String, Object>());
        entries.put(name, value);
    }

    /** An item of a parameter that is a list of objects. */
    void append(String parameter, Map<String, String> item) {
        @SuppressWarnings("unchecked")
        List<Map<String, String>> items =
                (List<Map<String, String>>) parameters.computeIfAbsent(parameter, key -> new ArrayList<>());
        items.add(item);
    }

    void within(Duration newTimeout) {
        if (newTimeout.isZero() || newTimeout.isNegative()) {
            throw new IllegalArgumentException("A timeout must be positive, is " + newTimeout);
        }
        timeout = newTimeout;
    }

    AriCall build() {
        boolean inQuery = method.equals("GET");
        String query = inQuery ? UriText.query(parameters) : "";
        String body = inQuery || parameters.isEmpty() ? null : JsonText.of(parameters);
        return new AriCall(method, path, query, body, timeout);
    }

    /** Whole seconds for Asterisk, rounded up so that a short time is not none. */
    static long seconds(Duration duration) {
        return duration.plusNanos(999_999_999).toSeconds();
    }
}
