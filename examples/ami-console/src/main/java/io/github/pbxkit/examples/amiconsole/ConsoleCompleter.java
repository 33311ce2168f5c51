package io.github.pbxkit.examples.amiconsole;

import io.github.pbxkit.examples.kit.terminal.WordCompleter;
import java.util.List;
import java.util.stream.Stream;

/** Completes commands and actions as the first word, then headers of the action, or names of events to watch. */
final class ConsoleCompleter extends WordCompleter {
    private final Catalogue catalogue;

    ConsoleCompleter(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    protected Stream<String> words(List<String> before) {
        return before.isEmpty()
                ? Stream.concat(ConsoleSession.COMMANDS.stream(), catalogue.actions().keySet().stream())
                : following(before);
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
