package io.github.pbxkit.ari.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of one request: from the query, a form body, or a JSON body, which wins. A repeated one overwrites. */
final class Parameters {
    private static final Set<String> TRUE = Set.of("yes", "true", "y", "t", "1", "on");

    private static final String NOT_TEXT = "Only string values in the 'variables' object allowed";
    private static final String NEITHER =
            "Each value in 'variables' must be a string or an object with 'value' and optional 'report_events'";

    private final Map<String, @Nullable Object> values;
    private boolean fromJson;

    private Parameters(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    static Parameters read(String query, String contentType, String body) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        Parameters parameters = new Parameters(values);
        addPairs(values, query);
        String type = contentType.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
        if (type.equals("application/x-www-form-urlencoded")) {
            addPairs(values, body);
        } else if (type.equals("application/json") && !body.isBlank()) {
            addJson(values, body);
            parameters.fromJson = true;
        }
        return parameters;
    }

    static void addPairs(Map<String, ? super String> values, String pairs) {
        for (String pair : pairs.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                String name = UriText.decode(equals < 0 ? pair : pair.substring(0, equals));
                values.put(name, equals < 0 ? "" : UriText.decode(pair.substring(equals + 1)));
            }
        }
    }

    private static void addJson(Map<String, @Nullable Object> values, String body) {
        Object json;
        try {
            json = Json.parse(body);
        } catch (IllegalArgumentException e) {
            throw new RestError(400, "Error parsing request body");
        }
        if (json instanceof Map<?, ?> object) {
            object.forEach((name, value) -> values.put(String.valueOf(name), value));
        } else if (!(json instanceof List<?>)) {
            throw new RestError(400, "Error parsing request body");
        }
    }

    /** The value as text, a list joined with commas; null when it is not there. */
    @Nullable
    String text(String name) {
        Object value = values.get(name);
        if (value instanceof List<?> list) {
            return String.join(",", list.stream().map(String::valueOf).toList());
        }
        return value == null ? null : value.toString();
    }

    /** The value, or that when it is missing or empty. */
    String text(String name, String otherwise) {
        String value = text(name);
        return value == null || value.isEmpty() ? otherwise : value;
    }

    String required(String name, String complaint) {
        String value = text(name);
        if (value == null || value.isEmpty()) {
            throw new RestError(400, complaint);
        }
        return value;
    }

    /** A JSON array as it is, a text split at its commas. */
    List<String> list(String name) {
        Object value = values.get(name);
        List<String> items = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(item -> items.add(String.valueOf(item)));
        } else if (value != null && !value.toString().isEmpty()) {
            items.addAll(List.of(value.toString().split(",", -1)));
        }
        return items;
    }

    List<String> requiredList(String name) {
        List<String> items = list(name);
        if (items.isEmpty()) {
            throw new RestError(400, "Missing parameter " + name);
        }
        return items;
    }

    int number(String name, int otherwise) {
        String value = text(name);
        try {
            return value == null ? otherwise : Integer.parseInt(value.trim());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    boolean flag(String name) {
        String value = text(name);
        return value != null && TRUE.contains(value.toLowerCase(Locale.ROOT));
    }

    @Nullable
    Object json(String name) {
        return values.get(name);
    }

    /** Asterisk 22 takes the whole JSON body of a bridge for its variables when it has none, and checks it so. */
    void requireTextsUnlessVariables() {
        boolean proper = values.containsKey("variables")
                || values.values().stream().allMatch(value -> value instanceof String || value instanceof Map<?, ?>);
        if (fromJson && !proper) {
            throw new RestError(400, NEITHER);
        }
    }

    /** {@code variables} of a JSON body: texts, or objects with a value where those are known (Asterisk 22). */
    Map<String, String> variables(boolean objects) {
        Map<String, String> variables = new LinkedHashMap<>();
        if (values.get("variables") instanceof Map<?, ?> given) {
            given.forEach((name, value) -> {
                Object plain = objects && value instanceof Map<?, ?> object ? object.get("value") : value;
                if (!(plain instanceof String text)) {
                    throw new RestError(400, objects ? NEITHER : NOT_TEXT);
                }
                variables.put(String.valueOf(name), text);
            });
        }
        return variables;
    }
}
