package io.github.pbxkit.examples.ariconsole;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Completes commands, then paths that the server documents, then names and values of parameters. */
final class ConsoleCompleter implements Completer {
    private final ApiDocs docs;

    ConsoleCompleter(ApiDocs docs) {
        this.docs = docs;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        suggestions(line.words().subList(0, line.wordIndex()), line.word())
                .forEach(
                        text -> candidates.add(new Candidate(text, text, null, null, null, null, !text.endsWith("="))));
    }

    /** What may stand there, given the words before it. */
    List<String> suggestions(List<String> before, String begun) {
        String lower = begun.toLowerCase(Locale.ROOT);
        return all(before)
                .filter(text -> text.toLowerCase(Locale.ROOT).startsWith(lower))
                .distinct()
                .toList();
    }

    private Stream<String> all(List<String> before) {
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
