package io.github.pbxkit.examples.ariconsole;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/** Events and answers as text. A caller's name must not be able to steer the terminal. */
final class EventText {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper PRETTY = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    /** In every event, or of use to few. */
    private static final Set<String> NOISE = Set.of(
            "type",
            "application",
            "timestamp",
            "asterisk_id",
            "creationtime",
            "language",
            "accountcode",
            "protocol_id");

    private final JsonNode event;

    private EventText(JsonNode event) {
        this.event = event;
    }

    static EventText of(String raw) {
        try {
            return new EventText(JSON.readTree(raw));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** What stands at a path such as {@code channel.caller.number}; for a filter. */
    List<String> values(String path) {
        JsonNode node = event;
        for (String name : path.split("\\.")) {
            node = node.path(name);
        }
        return node.isValueNode() ? List.of(node.asText()) : List.of();
    }

    /** One line, cut at the width. */
    String line(int width) {
        StringJoiner line = new StringJoiner("  ");
        line.add(event.path("type").asText());
        add(line, "", event);
        String text = printable(line.toString());
        return text.length() > width ? text.substring(0, Math.max(0, width - 1)) + "…" : text;
    }

    private static void add(StringJoiner line, String prefix, JsonNode node) {
        node.properties().forEach(field -> {
            String name = prefix + field.getKey();
            JsonNode value = field.getValue();
            if (NOISE.contains(field.getKey())) {
                return;
            }
            if (value.isObject()) {
                add(line, name + ".", value);
            } else if (value.isArray() ? !value.isEmpty() : !value.asText().isEmpty()) {
                line.add(name + "=" + (value.isArray() ? value.toString() : value.asText()));
            }
        });
    }

    /** An answer, indented where it is JSON. */
    static String pretty(String text) {
        try {
            return PRETTY.writeValueAsString(JSON.readTree(text))
                    .lines()
                    .map(EventText::printable)
                    .reduce((a, b) -> a + "\n" + b)
                    .orElse("");
        } catch (JsonProcessingException notJson) {
            return printable(text);
        }
    }

    static String printable(String text) {
        return text.replaceAll("\\p{Cc}", "?");
    }
}
