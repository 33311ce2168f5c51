package io.github.pbxkit.examples.amiconsole;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Completes commands and actions as the first word, then headers of the action, or names of events to watch. */
final class ConsoleCompleter implements Completer {
    private final Catalogue catalogue;

    ConsoleCompleter(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        suggestions(line.words().subList(0, line.wordIndex()), line.word())
                .forEach(
                        text -> candidates.add(new Candidate(text, text, null, null, null, null, !text.endsWith("="))));
    }

    /** What may stand there, given the words before it. */
    List<String> suggestions(List<String> before, String begun) {
        Stream<String> all = before.isEmpty()
                ? Stream.concat(ConsoleSession.COMMANDS.stream(), catalogue.actions().keySet().stream())
                : following(before);
        String lower = begun.toLowerCase(Locale.ROOT);
        return all.filter(text -> text.toLowerCase(Locale.ROOT).startsWith(lower))
                .toList();
    }

    private Stream<String> following(List<String> before) {
        String first = before.get(0);
        if (first.equals("watch")) {
            return catalogue.events().stream();
        }
        if (first.equals("list") && before.size() == 1) {
            return catalogue.actions().keySet().stream();
        }
        String action = first.equals("list") ? before.get(1) : first;
        List<String> given =
                before.stream().map(word -> word.replaceAll("=.*", "=")).toList();
        return catalogue.actions().getOrDefault(action, List.of()).stream()
                .map(header -> header + "=")
                .filter(header -> !given.contains(header) || header.equals("Variable="));
    }
}
