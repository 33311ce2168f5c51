package io.github.pbxkit.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * {@code examples/run [--lang en|ru] [--help] [NAME [args] | package NAME]}.
 *
 * @param action what is asked for
 * @param language the language asked for; empty: the system's
 * @param example the example's name; empty for LIST and HELP
 * @param arguments the example's own arguments, untouched
 * @param consumed how many leading arguments are the runner's
 */
record CommandLine(Action action, Optional<String> language, String example, List<String> arguments, int consumed) {

    enum Action {
        LIST,
        HELP,
        START,
        PACKAGE
    }

    static CommandLine parse(String... args) {
        Optional<String> language = Optional.empty();
        int next = 0;
        while (next < args.length && args[next].startsWith("-")) {
            String option = args[next++];
            if (option.equals("--help") || option.equals("-h")) {
                return new CommandLine(Action.HELP, languageIn(args), "", List.of(), next);
            } else if (option.equals("--lang") && next < args.length) {
                language = Optional.of(args[next++]);
            } else if (option.startsWith("--lang=")) {
                language = Optional.of(option.substring("--lang=".length()));
            } else {
                throw new IllegalArgumentException(option);
            }
        }
        List<String> rest = new ArrayList<>(Arrays.asList(args).subList(next, args.length));
        if (rest.isEmpty()) {
            return new CommandLine(Action.LIST, language, "", List.of(), next);
        }
        String first = rest.remove(0);
        if (!first.equals("package")) {
            return new CommandLine(Action.START, language, first, rest, next + 1);
        }
        if (rest.size() != 1) {
            throw new IllegalArgumentException("package" + (rest.isEmpty() ? "" : " " + String.join(" ", rest)));
        }
        return new CommandLine(Action.PACKAGE, language, rest.get(0), List.of(), next + 2);
    }

    /** The language wanted, found even on a line that is otherwise wrong. */
    static Optional<String> languageIn(String... args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("--lang=")) {
                return Optional.of(args[i].substring("--lang=".length()));
            }
            if (args[i].equals("--lang") && i + 1 < args.length) {
                return Optional.of(args[i + 1]);
            }
        }
        return Optional.empty();
    }
}
