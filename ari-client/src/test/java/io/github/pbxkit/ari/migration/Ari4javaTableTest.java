package io.github.pbxkit.ari.migration;

import static org.assertj.core.api.Assertions.assertThat;

import ch.loway.oss.ari4java.generated.actions.ActionBridges;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The table of the way from ari4java: made from the classes in its jar, so that none can be forgotten, and from the classes
 * here, so that nothing is named that is not there. {@code -Dmigration.write=true} writes it anew.
 */
class Ari4javaTableTest {
    private static final Path TABLE = Path.of("docs/from-ari4java.tsv");
    private static final String OURS = "io.github.pbxkit.ari.";
    private static final String THEIRS = "ch.loway.oss.ari4java.";
    private static final String ACTIONS = "generated.actions.Action";

    private record Row(String ours, String note) {}

    @Test
    void isWhatTheClassesSay() throws Exception {
        List<String> lines = new ArrayList<>(List.of("name\tours\tnote"));
        table().forEach((peer, row) -> lines.add(peer + "\t" + row.ours() + "\t" + row.note()));
        String text = String.join("\n", lines) + "\n";
        if (Boolean.getBoolean("migration.write")) {
            Files.writeString(TABLE, text);
        }
        assertThat(Files.readString(TABLE))
                .as("run this test with -Dmigration.write=true")
                .isEqualTo(text);
    }

    @Test
    void hasEveryClassAndEveryOperationOfThePeersJar() throws Exception {
        Map<String, Row> table = table();
        List<String> missing = peerNames().stream()
                .filter(name -> !table.containsKey(folded(name)))
                .toList();
        assertThat(missing).isEmpty();
        long operations = table.keySet().stream()
                .filter(name -> name.startsWith(ACTIONS) && name.split("\\.").length == 4)
                .count();
        assertThat(operations).isGreaterThan(95);
        System.out.printf(
                "ari4java: %d rows for %d classes and operations (%d operations), 0 missing%n",
                table.size(), peerNames().size(), operations);
    }

    @Test
    void namesOnlyWhatIsHere() throws Exception {
        for (Map.Entry<String, Row> row : table().entrySet()) {
            String ours = row.getValue().ours();
            if (ours.equals("none")) {
                assertThat(row.getValue().note()).as(row.getKey()).startsWith("because ");
                continue;
            }
            Class<?> type = Class.forName(OURS + ours.split("#")[0]);
            assertThat(type).as(row.getKey()).isPublic();
            if (ours.contains("#")) {
                assertThat(methods(type)).as(row.getKey()).contains(ours.split("#")[1]);
            }
        }
    }

    private static Map<String, Row> table() throws Exception {
        Map<String, Row> rules = rules();
        Map<String, Row> table = new TreeMap<>();
        for (String name : peerNames()) {
            table.computeIfAbsent(folded(name), key -> row(key, rules));
        }
        return table;
    }

    /** One row for the class trees of each version, and for each folder of the peer's inside. */
    private static String folded(String name) {
        if (name.startsWith("generated.ari_")) {
            return "generated.ari_*";
        }
        return name.startsWith("tools.http.") || name.startsWith("tools.tags.")
                ? name.substring(0, name.lastIndexOf('.')) + ".*"
                : name;
    }

    private static Row row(String name, Map<String, Row> rules) {
        Row exact = rules.get(name);
        if (exact != null) {
            return exact;
        }
        String simple = name.substring(name.lastIndexOf('.') + 1);
        if (name.startsWith("generated.models.")) {
            return new Row(firstThatIs(name, "event." + simple, "model." + simple), "");
        }
        if (name.startsWith("generated.actions.requests.")) {
            return new Row("operations.AriRequest", "what the operation returns: send() or await()");
        }
        if (name.startsWith(ACTIONS)) {
            String[] parts = name.substring(ACTIONS.length()).split("\\.");
            String type = firstThatIs(name, "operations." + parts[0]);
            return new Row(parts.length == 1 ? type : type + "#" + parts[1], "");
        }
        throw new AssertionError("no rule for " + name + ": add one to src/test/resources/migration/ari4java.tsv");
    }

    private static String firstThatIs(String name, String... candidates) {
        for (String candidate : candidates) {
            try {
                Class.forName(OURS + candidate, false, Ari4javaTableTest.class.getClassLoader());
                return candidate;
            } catch (ClassNotFoundException next) {
                // the next one, then
            }
        }
        throw new AssertionError(
                "nothing here for " + name + ": add a rule to src/test/resources/migration/ari4java.tsv");
    }

    private static List<String> methods(Class<?> type) {
        return Stream.of(type.getMethods()).map(Method::getName).toList();
    }

    private static Map<String, Row> rules() throws IOException {
        Map<String, Row> rules = new LinkedHashMap<>();
        try (InputStream in = Ari4javaTableTest.class.getResourceAsStream("/migration/ari4java.tsv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> rules.put(cells[0], new Row(cells[1], cells[2])));
        }
        return rules;
    }

    /** Classes, and operations as {@code Class.method}. */
    private static List<String> peerNames() throws IOException, URISyntaxException, ClassNotFoundException {
        List<String> names = new ArrayList<>();
        Path jar = Path.of(ActionBridges.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (FileSystem files = FileSystems.newFileSystem(jar);
                Stream<Path> all = Files.walk(files.getPath("/"))) {
            all.map(file -> file.toString().substring(1).replace('/', '.'))
                    .filter(file -> file.startsWith(THEIRS) && file.endsWith(".class") && !file.contains("$"))
                    .map(file -> file.substring(THEIRS.length(), file.length() - ".class".length()))
                    .forEach(names::add);
        }
        for (String name : List.copyOf(names)) {
            if (name.startsWith(ACTIONS)) {
                Stream.of(Class.forName(THEIRS + name).getDeclaredMethods())
                        .map(method -> name + "." + method.getName())
                        .distinct()
                        .forEach(names::add);
            }
        }
        return names;
    }
}
