package io.github.pbxkit.examples.ariconsole;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pbxkit.examples.ariconsole.ApiDocs.Operation;
import io.github.pbxkit.examples.ariconsole.ApiDocs.Parameter;
import io.github.pbxkit.examples.kit.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line such as {@code POST channels endpoint=PJSIP/6001 app=hello variables.NAME=value} as a request: parameters of a GET
 * go into the query, others into a JSON body, with the types that the server documents. Giving a name twice makes a list.
 *
 * @param query parameters of a GET
 * @param json the body of another request; null for none
 */
record RequestLine(
        String method,
        String path,
        Map<String, String> query,
        @Nullable String json) {
    static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE");
    private static final ObjectMapper JSON = new ObjectMapper();

    static RequestLine parse(List<String> words, ApiDocs docs) {
        String method = words.get(0).toUpperCase(Locale.ROOT);
        if (words.size() < 2) {
            throw new Fault("fault.line.path", method);
        }
        String path = words.get(1).startsWith("/") ? words.get(1) : "/" + words.get(1);
        Operation operation = docs.fitting(method, path).findFirst().orElse(null);
        Map<String, Object> values = new LinkedHashMap<>();
        for (String word : words.subList(2, words.size())) {
            int equals = word.indexOf('=');
            if (equals <= 0) {
                throw new Fault("fault.line.word", word);
            }
            put(values, word.substring(0, equals), word.substring(equals + 1), operation);
        }
        if (method.equals("GET")) {
            Map<String, String> query = new LinkedHashMap<>();
            values.forEach((name, value) -> query.put(name, text(value)));
            return new RequestLine(method, path, query, null);
        }
        return new RequestLine(method, path, Map.of(), values.isEmpty() ? null : json(values));
    }

    private static void put(Map<String, Object> values, String name, String text, @Nullable Operation operation) {
        int dot = name.indexOf('.');
        if (dot > 0) { // a member of an object
            String owner = name.substring(0, dot);
            if (!(values.computeIfAbsent(owner, key -> new LinkedHashMap<String, Object>()) instanceof Map<?, ?>)) {
                throw new Fault("fault.line.member", name, owner);
            }
            @SuppressWarnings("unchecked")
            Map<String, Object> object = (Map<String, Object>) values.get(owner);
            object.put(name.substring(dot + 1), text);
            return;
        }
        Parameter parameter = operation == null
                ? null
                : operation.parameters().stream()
                        .filter(p -> p.name().equals(name))
                        .findFirst()
                        .orElse(null);
        Object value = typed(text, parameter);
        if (values.get(name) instanceof List<?> list) {
            List<Object> longer = new ArrayList<>(list);
            longer.add(value);
            values.put(name, longer);
        } else if (values.containsKey(name)) {
            values.put(name, List.of(values.get(name), value));
        } else {
            values.put(name, parameter != null && parameter.multiple() ? List.of(value) : value);
        }
    }

    /** Asterisk takes numbers in a body only as JSON numbers. */
    private static Object typed(String text, @Nullable Parameter parameter) {
        String type = parameter == null ? "" : parameter.type().toLowerCase(Locale.ROOT);
        if ((type.equals("int") || type.equals("long")) && text.matches("-?\\d{1,18}")) {
            return Long.parseLong(text);
        }
        if (type.equals("boolean") && text.matches("(?i)true|false|yes|no")) {
            return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("yes");
        }
        if ((type.equals("object") || type.equals("containers")) && text.startsWith("{")) {
            try {
                return JSON.readValue(text, Map.class);
            } catch (JsonProcessingException e) {
                throw new Fault(e, "fault.line.json", text);
            }
        }
        return text;
    }

    private static String text(Object value) {
        return value instanceof List<?> list
                ? String.join(",", list.stream().map(String::valueOf).toList())
                : String.valueOf(value);
    }

    private static String json(Map<String, Object> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps, lists and texts can always be written", e);
        }
    }
}
