package io.github.pbxkit.examples.ariconsole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the running server says of itself: its operations and events, from {@code /api-docs}.
 *
 * @param operations in the server's order
 * @param events names of the types of events
 */
record ApiDocs(List<Operation> operations, List<String> events) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MESSAGE = "Message";

    /**
     * An operation.
     *
     * @param method HTTP method
     * @param path with {@code {names}} in braces
     * @param name the server's short name of it
     * @param summary in the server's words
     */
    record Operation(String method, String path, String name, String summary, List<Parameter> parameters) {
        /** Whether a path, with values in the place of names, is this operation's. */
        boolean fits(String askedMethod, String asked) {
            return method.equalsIgnoreCase(askedMethod) && segmentsFit(path.split("/", -1), asked.split("/", -1));
        }

        private static boolean segmentsFit(String[] pattern, String[] asked) {
            if (pattern.length != asked.length) {
                return false;
            }
            for (int i = 0; i < pattern.length; i++) {
                if (!pattern[i].startsWith("{") && !pattern[i].equals(asked[i])) {
                    return false;
                }
            }
            return true;
        }

        List<Parameter> given() {
            return parameters.stream().filter(p -> !p.where().equals("path")).toList();
        }
    }

    /**
     * A parameter.
     *
     * @param where {@code path}, {@code query} or {@code body}
     * @param type the server's name of its type
     * @param allowed values it may have, empty for any
     */
    record Parameter(
            String name,
            String where,
            String type,
            boolean required,
            boolean multiple,
            String missing,
            List<String> allowed) {}

    static ApiDocs read(Rest rest) throws IOException, InterruptedException {
        List<Operation> operations = new ArrayList<>();
        TreeSet<String> events = new TreeSet<>();
        JsonNode resources = JSON.readTree(rest.get("/api-docs/resources.json").text());
        for (JsonNode resource : resources.path("apis")) {
            String path = resource.path("path").asText().replace("{format}", "json");
            Rest.Answer answer = rest.get(path);
            if (answer.isSuccess()) {
                JsonNode docs = JSON.readTree(answer.text());
                docs.path("apis").forEach(api -> add(api, operations));
                if (docs.path("models").has(MESSAGE)) {
                    leaves(docs.path("models"), MESSAGE, events);
                }
            }
        }
        return new ApiDocs(List.copyOf(operations), List.copyOf(events));
    }

    /** The types of message that have no subtypes of their own. */
    private static void leaves(JsonNode models, String name, TreeSet<String> events) {
        JsonNode subTypes = models.path(name).path("subTypes");
        if (subTypes.isEmpty()) {
            events.add(name);
        }
        subTypes.forEach(subType -> leaves(models, subType.asText(), events));
    }

    private static void add(JsonNode api, List<Operation> operations) {
        for (JsonNode operation : api.path("operations")) {
            List<Parameter> parameters = new ArrayList<>();
            operation.path("parameters").forEach(parameter -> parameters.add(parameter(parameter)));
            operations.add(new Operation(
                    operation.path("httpMethod").asText(),
                    api.path("path").asText(),
                    operation.path("nickname").asText(""),
                    operation.path("summary").asText(""),
                    List.copyOf(parameters)));
        }
    }

    private static Parameter parameter(JsonNode node) {
        List<String> allowed = new ArrayList<>();
        node.path("allowableValues").path("values").forEach(value -> allowed.add(value.asText()));
        return new Parameter(
                node.path("name").asText(),
                node.path("paramType").asText("query"),
                node.path("dataType").asText("string"),
                node.path("required").asBoolean(),
                node.path("allowMultiple").asBoolean(),
                node.path("defaultValue").asText(""),
                List.copyOf(allowed));
    }

    /** Operations that have this word in their method, path or name; all for none. */
    List<Operation> matching(List<String> words) {
        return operations.stream()
                .filter(o -> words.stream()
                        .allMatch(word -> (o.method() + " " + o.path() + " " + o.name())
                                .toLowerCase(Locale.ROOT)
                                .contains(word.toLowerCase(Locale.ROOT))))
                .toList();
    }

    Stream<Operation> fitting(String method, String path) {
        return operations.stream().filter(o -> o.fits(method, path));
    }
}
