package io.github.pbxkit.ari.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * From method and path to the operation, as Asterisk does it: the path is split at its slashes first and decoded then;
 * what exists but not with this method is 405 with the methods that do, what does not exist is 404.
 */
final class Router {
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE");

    private final Node root = new Node();

    /** An operation that may answer later. */
    @FunctionalInterface
    interface Operation extends Function<RestCall, CompletableFuture<Reply>> {}

    private static final class Node {
        final Map<String, Node> children = new LinkedHashMap<>();
        final Map<String, Operation> operations = new LinkedHashMap<>();

        @Nullable
        Node any;

        String anyName = "";
    }

    void add(String method, String pattern, Function<RestCall, Reply> operation) {
        addLater(method, pattern, call -> CompletableFuture.completedFuture(operation.apply(call)));
    }

    void addLater(String method, String pattern, Operation operation) {
        Node node = root;
        for (String segment : pattern.substring(1).split("/", -1)) {
            node = segment.startsWith("{") ? wildcard(node, segment) : child(node, segment);
        }
        node.operations.put(method, operation);
    }

    private static Node child(Node node, String segment) {
        return node.children.computeIfAbsent(segment, key -> new Node());
    }

    private static Node wildcard(Node node, String segment) {
        Node next = node.any;
        if (next == null) {
            next = new Node();
            node.any = next;
            node.anyName = segment.substring(1, segment.length() - 1);
        }
        return next;
    }

    /** Told each operation: its method, and its path with names in braces. */
    void describe(BiConsumer<String, String> each) {
        describe(root, "", each);
    }

    private static void describe(Node node, String path, BiConsumer<String, String> each) {
        METHODS.stream().filter(node.operations::containsKey).forEach(method -> each.accept(method, path));
        node.children.forEach((segment, child) -> describe(child, path + "/" + segment, each));
        Node any = node.any;
        if (any != null) {
            describe(any, path + "/{" + node.anyName + "}", each);
        }
    }

    /** @param path below {@code /ari}, beginning with a slash or empty */
    CompletableFuture<Reply> route(String method, String path, Parameters parameters) {
        if (path.length() > 1 && path.endsWith("/")) {
            String better = "/ari" + path.substring(0, path.length() - 1);
            return done(Reply.error(404, "ARI URLs do not end with a slash. Try " + better));
        }
        Map<String, String> names = new LinkedHashMap<>();
        Node node = find(path, names);
        if (node == null) {
            return done(Reply.error(404, "Resource not found"));
        }
        if (method.equals("OPTIONS")) {
            return done(Reply.noContent().with("Allow", allowed(node)));
        }
        Operation operation = node.operations.get(method);
        if (operation == null) {
            return done(Reply.error(405, "Invalid method").with("Allow", allowed(node)));
        }
        try {
            return operation.apply(new RestCall(method, names, parameters));
        } catch (RestError refusal) {
            return done(Reply.error(refusal.status(), String.valueOf(refusal.getMessage())));
        }
    }

    private @Nullable Node find(String path, Map<String, String> names) {
        Node node = root;
        String below = path.startsWith("/") ? path.substring(1) : path;
        if (below.isEmpty()) {
            return node;
        }
        for (String raw : below.split("/", -1)) {
            if (raw.isEmpty()) {
                return node; // two slashes: what follows is not looked at
            }
            String segment = UriText.decode(raw);
            Node next = node.children.get(segment);
            if (next == null) {
                next = node.any;
                names.put(node.anyName, segment);
            }
            if (next == null) {
                return null;
            }
            node = next;
        }
        return node;
    }

    private static String allowed(Node node) {
        StringBuilder allowed = new StringBuilder("OPTIONS");
        METHODS.stream()
                .filter(node.operations::containsKey)
                .forEach(method -> allowed.append(',').append(method));
        return allowed.toString();
    }

    static CompletableFuture<Reply> done(Reply reply) {
        return CompletableFuture.completedFuture(reply);
    }
}
