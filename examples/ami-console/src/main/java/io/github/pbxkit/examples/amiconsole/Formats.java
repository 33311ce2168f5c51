package io.github.pbxkit.examples.amiconsole;

import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.codec.AmiMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Messages as text for people, as tables, and as JSON for programs. */
final class Formats {
    private static final Set<String> NOISE = Set.of("event", "actionid", "privilege", "response");
    private static final Set<String> NOTHING = Set.of("", "<unknown>", "<none>");
    /** Ends of names, as many come with a prefix: DestChannelState. */
    private static final Set<String> MINOR =
            Set.of("ChannelState", "Language", "AccountCode", "Context", "Priority", "Uniqueid", "Linkedid");

    private static final Set<String> SECRETS = Set.of("password", "md5cred", "secret", "oauthsecret", "refreshtoken");
    private static final int MAX_CELL = 40;

    private Formats() {}

    /** One line, cut at the width: the name, then headers that say something, those that people rarely look for last. */
    static String line(AmiMessage event, int width) {
        StringBuilder text = new StringBuilder(event.name());
        StringBuilder rest = new StringBuilder();
        for (AmiHeader header : event.headers()) {
            if (saysSomething(header)) {
                (isMinor(header.name()) ? rest : text)
                        .append("  ")
                        .append(header.name())
                        .append('=')
                        .append(shown(header));
            }
        }
        return cut(printable(text.append(rest).toString()), width);
    }

    private static boolean isMinor(String name) {
        return MINOR.stream().anyMatch(name::endsWith);
    }

    /** A header a line. */
    static String block(AmiMessage answer) {
        StringBuilder text = new StringBuilder();
        for (AmiHeader header : answer.headers()) {
            if (!header.name().equalsIgnoreCase("ActionID")) {
                text.append(text.isEmpty() ? "" : "\n")
                        .append(header.name())
                        .append(": ")
                        .append(printable(shown(header)));
            }
        }
        return text.toString();
    }

    /** Items as rows, a table for each kind; columns that say nothing are left out, and those that do not fit. */
    static String tables(List<AmiMessage> items, int width, String andMore) {
        Map<String, List<AmiMessage>> kinds = new LinkedHashMap<>();
        items.forEach(item ->
                kinds.computeIfAbsent(item.name(), name -> new ArrayList<>()).add(item));
        StringBuilder text = new StringBuilder();
        kinds.forEach((name, rows) -> {
            text.append(text.isEmpty() ? "" : "\n\n");
            text.append(kinds.size() == 1 ? "" : "-- " + name + "\n").append(table(rows, width, andMore));
        });
        return text.toString();
    }

    private static String table(List<AmiMessage> items, int width, String andMore) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (AmiMessage item : items) {
            for (AmiHeader header : item.headers()) {
                if (saysSomething(header)) {
                    int length = Math.max(header.name().length(), cell(header).length());
                    columns.merge(header.name(), length, Math::max);
                }
            }
        }
        List<String> fitting = fitting(columns, width);
        StringBuilder text = new StringBuilder();
        row(text, fitting, columns, fitting);
        for (AmiMessage item : items) {
            row(
                    text.append('\n'),
                    fitting.stream().map(name -> cellOf(item, name)).toList(),
                    columns,
                    fitting);
        }
        int hidden = columns.size() - fitting.size();
        return hidden == 0 ? text.toString() : text + "\n" + andMore.replace("#", String.valueOf(hidden));
    }

    private static List<String> fitting(Map<String, Integer> columns, int width) {
        List<String> fitting = new ArrayList<>();
        int used = 0;
        for (Map.Entry<String, Integer> column : columns.entrySet()) {
            used += column.getValue() + 2;
            if (used <= width || fitting.isEmpty()) {
                fitting.add(column.getKey());
            } else {
                break;
            }
        }
        return fitting;
    }

    private static void row(StringBuilder to, List<String> cells, Map<String, Integer> widths, List<String> columns) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            row.append(String.format(Locale.ROOT, "%-" + widths.get(columns.get(i)) + "s  ", cells.get(i)));
        }
        to.append(row.toString().stripTrailing());
    }

    private static String cellOf(AmiMessage item, String name) {
        List<String> values = item.all(name);
        return values.isEmpty() ? "" : cell(new AmiHeader(name, values.get(0)));
    }

    private static String cell(AmiHeader header) {
        return cut(printable(shown(header)), MAX_CELL);
    }

    private static String cut(String text, int width) {
        return text.length() > width ? text.substring(0, Math.max(0, width - 1)) + "…" : text;
    }

    /** An object with the headers in order; repeated ones are arrays. */
    static String json(AmiMessage message) {
        Set<String> names = new LinkedHashSet<>();
        message.headers().forEach(header -> names.add(header.name()));
        StringBuilder text = new StringBuilder("{");
        for (String name : names) {
            List<String> values = message.all(name).stream()
                    .map(value -> shown(new AmiHeader(name, value)))
                    .toList();
            text.append(text.length() > 1 ? "," : "").append(quoted(name)).append(':');
            if (values.size() == 1) {
                text.append(quoted(values.get(0)));
            } else {
                text.append(values.stream().map(Formats::quoted).toList());
            }
        }
        return text.append('}').toString();
    }

    static String quoted(String value) {
        StringBuilder text = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || c == 0x7f) {
                text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        return text.append('"').toString();
    }

    private static boolean saysSomething(AmiHeader header) {
        return !NOISE.contains(header.name().toLowerCase(Locale.ROOT)) && !NOTHING.contains(header.value());
    }

    private static String shown(AmiHeader header) {
        return SECRETS.contains(header.name().toLowerCase(Locale.ROOT)) ? "***" : header.value();
    }

    /** A caller's name must not be able to steer the terminal. */
    static String printable(String text) {
        return text.replaceAll("\\p{Cc}", "?");
    }
}
