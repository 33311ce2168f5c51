package io.github.pbxkit.examples.kit.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Which events to show: words with blanks between them. {@code Hangup} or {@code Queue*}: events of that name; {@code
 * !RTCP*}: not those; {@code Channel=PJSIP/6001*}: only with such a header. Names are alternatives, headers must all match.
 */
public record EventFilter(List<Pattern> names, List<Pattern> hidden, List<Condition> conditions) {
    record Condition(String header, Pattern value) {}

    /** Reads a filter; no words show everything. */
    public static EventFilter parse(List<String> words) {
        List<Pattern> names = new ArrayList<>();
        List<Pattern> hidden = new ArrayList<>();
        List<Condition> conditions = new ArrayList<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                conditions.add(new Condition(word.substring(0, equals), glob(word.substring(equals + 1))));
            } else if (word.startsWith("!")) {
                hidden.add(glob(word.substring(1)));
            } else {
                names.add(glob(word));
            }
        }
        return new EventFilter(List.copyOf(names), List.copyOf(hidden), List.copyOf(conditions));
    }

    /**
     * Whether an event is to be shown.
     *
     * @param name its type
     * @param values what it has under a name; empty for nothing
     */
    public boolean shows(String name, Function<String, List<String>> values) {
        return (names.isEmpty()
                        || names.stream()
                                .anyMatch(pattern -> pattern.matcher(name).matches()))
                && hidden.stream().noneMatch(pattern -> pattern.matcher(name).matches())
                && conditions.stream()
                        .allMatch(condition -> values.apply(condition.header()).stream()
                                .anyMatch(value ->
                                        condition.value().matcher(value).matches()));
    }

    private static Pattern glob(String text) {
        StringBuilder regex = new StringBuilder();
        for (String literal : text.split("\\*", -1)) {
            regex.append(regex.isEmpty() ? "" : ".*")
                    .append("(?:")
                    .append(Pattern.quote(literal))
                    .append(")");
        }
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
