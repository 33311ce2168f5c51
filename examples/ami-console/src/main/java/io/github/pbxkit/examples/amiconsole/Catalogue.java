package io.github.pbxkit.examples.amiconsole;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Names of actions with their headers, and of events.
 *
 * @param actions headers by action, in any case
 * @param events names
 */
record Catalogue(Map<String, List<String>> actions, List<String> events) {

    static Catalogue load() {
        Map<String, List<String>> actions = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String table : List.of("actions.tsv", "actions-removed.tsv")) {
            rows(table).forEach(row -> actions.put(row[0], names(row.length > 2 ? row[2] : "")));
        }
        List<String> events =
                new ArrayList<>(rows("events.tsv").stream().map(row -> row[0]).toList());
        rows("list-ends.tsv").forEach(row -> events.add(row[0]));
        return new Catalogue(actions, List.copyOf(events));
    }

    private static List<String> names(String headers) {
        List<String> names = new ArrayList<>();
        for (String header : headers.strip().split("\\s+")) {
            if (!header.isEmpty()) {
                names.add(header.replaceAll("[:*].*", "").replace("XXXXXX", "000000"));
            }
        }
        return List.copyOf(names);
    }

    private static List<String[]> rows(String table) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Catalogue.class.getResourceAsStream("catalogue/" + table), table),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name as Asterisk spells it. */
    String spelled(String action) {
        return actions.keySet().stream()
                .filter(name -> name.equalsIgnoreCase(action))
                .findFirst()
                .orElse(action);
    }
}
