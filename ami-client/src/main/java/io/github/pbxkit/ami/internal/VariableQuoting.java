package io.github.pbxkit.ami.internal;

import java.util.Objects;

/** How {@code Variable: name=value} has to be written so that Asterisk's argument splitter gives the value back whole. */
final class VariableQuoting {
    private VariableQuoting() {}

    static String quote(String name, String value) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        if (name.isEmpty() || name.indexOf('=') >= 0) {
            throw new IllegalArgumentException("variable name must not be empty nor contain '=': \"" + name + '"');
        }
        StringBuilder quoted = new StringBuilder(name.length() + value.length() + 8);
        escape(name, quoted);
        quoted.append('=');
        escape(value, quoted);
        return quoted.toString();
    }

    private static void escape(String text, StringBuilder to) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpecial(c)) {
                to.append('\\');
            }
            to.append(c);
        }
    }

    // Commas separate; quotes, parentheses and brackets switch separating off until they are closed.
    private static boolean isSpecial(char c) {
        return switch (c) {
            case ',', '\\', '"', '(', ')', '[', ']' -> true;
            default -> false;
        };
    }
}
