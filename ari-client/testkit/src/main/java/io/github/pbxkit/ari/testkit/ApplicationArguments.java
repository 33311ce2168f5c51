package io.github.pbxkit.ari.testkit;

import java.util.ArrayList;
import java.util.List;

/** The arguments of a dialplan application as one text: commas between them, quotes and backslashes protect a comma. */
final class ApplicationArguments {
    private ApplicationArguments() {}

    static List<String> split(String text) {
        List<String> arguments = new ArrayList<>();
        if (text.isEmpty()) {
            return arguments;
        }
        StringBuilder argument = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\' && i + 1 < text.length()) {
                argument.append(text.charAt(++i));
            } else if (c == ',' && !quoted) {
                arguments.add(argument.toString());
                argument.setLength(0);
            } else {
                argument.append(c);
            }
        }
        arguments.add(argument.toString());
        return arguments;
    }

    static String join(List<String> arguments) {
        return String.join(
                ",",
                arguments.stream()
                        .map(argument -> argument.indexOf(',') < 0 ? argument : '"' + argument + '"')
                        .toList());
    }
}
