package io.github.pbxkit.bench;

import java.util.Locale;

/** Java names in kebab-case: {@code DecodeStasisStartBench} is {@code decode-stasis-start}. */
final class Names {

    private Names() {}

    /** The case of a benchmark class: its simple name without {@code Bench} or {@code Benchmark} at the end. */
    static String caseOf(String className) {
        String simple = className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
        return kebab(simple.replaceFirst("(?<=.)Bench(mark)?$", ""));
    }

    static String kebab(String camelCase) {
        return camelCase
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1-$2")
                .replace('_', '-')
                .toLowerCase(Locale.ROOT);
    }
}
