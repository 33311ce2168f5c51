package io.github.pbxkit.ami.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An action that a client sent.
 *
 * @param headers all its lines in order, {@code Action} and {@code ActionID} included
 */
public record TestRequest(List<Map.Entry<String, String>> headers) {

    /** Takes a copy. */
    public TestRequest {
        headers = List.copyOf(headers);
    }

    static TestRequest parse(List<String> lines) {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.add(Map.entry(
                        line.substring(0, colon), line.substring(colon + 1).stripLeading()));
            }
        }
        return new TestRequest(headers);
    }

    /**
     * The action's name.
     *
     * @return value of {@code Action}; empty if it is missing
     */
    public String action() {
        return first("Action").orElse("");
    }

    /**
     * The id that the answer has to carry.
     *
     * @return value of {@code ActionID}; empty if it is missing
     */
    public String actionId() {
        return first("ActionID").orElse("");
    }

    /**
     * The first header of that name that is not empty, as Asterisk takes it.
     *
     * @param name header name, in any case
     * @return its text, if there is such a header
     */
    public Optional<String> first(String name) {
        return all(name).stream().filter(value -> !value.isEmpty()).findFirst();
    }

    /**
     * The first header of that name, or nothing.
     *
     * @param name header name, in any case
     * @return its text, or an empty one
     */
    public String text(String name) {
        return first(name).orElse("");
    }

    /**
     * All headers of that name.
     *
     * @param name header name, in any case
     * @return their texts in order
     */
    public List<String> all(String name) {
        return headers.stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .toList();
    }
}
