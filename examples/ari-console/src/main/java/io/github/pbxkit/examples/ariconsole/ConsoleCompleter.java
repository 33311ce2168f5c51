package io.github.pbxkit.examples.ariconsole;

import io.github.pbxkit.examples.kit.terminal.WordCompleter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Completes commands, then paths that the server documents, then names and values of parameters. */
final class ConsoleCompleter extends WordCompleter {
    private final ApiDocs docs;

    ConsoleCompleter(ApiDocs docs) {
        this.docs = docs;
    }

    @Override
    protected Stream<String> words(List<String> before) {
        if (before.isEmpty()) {
            return ConsoleSession.COMMANDS.stream();
        }
        String first = before.get(0);
        if (first.equals("watch")) {
            return docs.events().stream();
        }
        if (first.equals("list") || first.equals("describe")) {
            return docs.operations().stream().map(ApiDocs.Operation::path);
        }
        String method = first.toUpperCase(Locale.ROOT);
        if (before.size() == 1) {
            return docs.operations().stream()
                    .filter(o -> o.method().equals(method))
                    .map(ApiDocs.Operation::path);
        }
        String path = before.get(1).startsWith("/") ? before.get(1) : "/" + before.get(1);
        return docs.fitting(method, path).flatMap(o -> o.given().stream()).flatMap(ConsoleCompleter::parameter);
    }

    private static Stream<String> parameter(ApiDocs.Parameter parameter) {
        return parameter.allowed().isEmpty()
                ? Stream.of(parameter.name() + "=")
                : parameter.allowed().stream().map(value -> parameter.name() + "=" + value);
    }
}
