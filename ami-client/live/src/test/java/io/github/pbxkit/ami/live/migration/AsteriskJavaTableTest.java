package io.github.pbxkit.ami.live.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.action.Originate;
import io.github.pbxkit.ami.event.Hangup;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.asteriskjava.manager.ManagerConnection;
import org.asteriskjava.manager.action.ManagerAction;
import org.junit.jupiter.api.Test;

/**
 * The table of the way from asterisk-java: made from the classes in its jar, so that none can be forgotten, and from the
 * classes here, so that nothing is named that is not there. {@code -Dmigration.write=true} writes it anew.
 */
class AsteriskJavaTableTest {
    private static final Path TABLE = Path.of("../docs/from-asterisk-java.tsv");
    private static final String OURS = "io.github.pbxkit.ami.";
    private static final String THEIRS = "org.asteriskjava.";

    @Test
    void isWhatTheClassesSay() throws Exception {
        List<String> lines = new ArrayList<>(List.of("class\tours\tnote"));
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
    void hasEveryClassOfThePeersJar() throws Exception {
        Map<String, Row> table = table();
        List<String> missing = new ArrayList<>(peerClasses());
        assertThat(missing).hasSizeGreaterThan(700);
        missing.removeAll(table.keySet());
        assertThat(missing).isEmpty();
        long none =
                table.values().stream().filter(row -> row.ours().equals("none")).count();
        System.out.printf("asterisk-java: %d classes, %d of them none, 0 missing%n", table.size(), none);
    }

    @Test
    void namesOnlyWhatIsHere() throws Exception {
        for (Map.Entry<String, Row> row : table().entrySet()) {
            if (row.getValue().ours().equals("none")) {
                assertThat(row.getValue().note()).as(row.getKey()).startsWith("because ");
            } else {
                assertThat(Class.forName(OURS + row.getValue().ours()))
                        .as(row.getKey())
                        .isPublic();
            }
        }
    }

    /** An event or action that has a class of its own there has one here, unless Asterisk has not had it for ten years. */
    @Test
    void hasATypeForEveryEventThatAsteriskStillWrites() throws Exception {
        List<String> untyped = table().entrySet().stream()
                .filter(e -> e.getKey().startsWith("manager.event."))
                .filter(e -> e.getValue().ours().equals("UnknownEvent"))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(untyped)
                .allMatch(name -> name.matches(".*(Skype|Zap|Dongle|FaxLicense|Jabber|Pri|Antenna|ModuleLoad|JitterBuf"
                        + "|ChannelUpdate).*"));
    }

    private record Row(String ours, String note) {}

    private static Map<String, Row> table() throws Exception {
        Map<String, Row> rules = rules();
        Map<String, String> here = ourClasses();
        Map<String, Row> table = new TreeMap<>();
        for (String peer : peerClasses()) {
            table.put(peer, row(peer, rules, here));
        }
        return table;
    }

    private static Row row(String peer, Map<String, Row> rules, Map<String, String> here) throws Exception {
        Row exact = rules.get(peer);
        if (exact != null) {
            return exact;
        }
        if (peer.startsWith("manager.action.") || peer.startsWith("manager.event.")) {
            return typed(peer, here);
        }
        String folder = peer;
        while (folder.contains(".")) {
            folder = folder.substring(0, folder.lastIndexOf('.'));
            if (rules.containsKey(folder + ".*")) {
                return rules.get(folder + ".*");
            }
        }
        throw new AssertionError("no rule for " + peer + ": add one to src/test/resources/migration/asterisk-java.tsv");
    }

    private static Row typed(String peer, Map<String, String> here) throws Exception {
        boolean isAction = peer.startsWith("manager.action.");
        String suffix = isAction ? "Action" : "Event";
        String simple = peer.substring(peer.lastIndexOf('.') + 1);
        String name = simple.endsWith(suffix) ? simple.substring(0, simple.length() - suffix.length()) : simple;
        String ours = here.get((isAction ? "action." : "event.") + name.toLowerCase(Locale.ROOT));
        if (ours != null) {
            return new Row(ours, "");
        }
        Class<?> type = Class.forName(THEIRS + peer, false, ManagerConnection.class.getClassLoader());
        if (Modifier.isAbstract(type.getModifiers()) || simple.startsWith("Abstract")) {
            return new Row("none", "because it is a base class: ours are records without a hierarchy");
        }
        return isAction
                ? new Row("AmiAction", "AmiAction.of(\"" + wireName(type) + "\"): not in Asterisk's own documentation")
                : new Row("UnknownEvent", "name() is " + name + ": not in Asterisk's own documentation");
    }

    private static String wireName(Class<?> action) throws ReflectiveOperationException {
        return ((ManagerAction) action.getDeclaredConstructor().newInstance()).getAction();
    }

    private static Map<String, Row> rules() throws IOException {
        Map<String, Row> rules = new LinkedHashMap<>();
        try (InputStream in = AsteriskJavaTableTest.class.getResourceAsStream("/migration/asterisk-java.tsv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> rules.put(cells[0], new Row(cells[1], cells[2])));
        }
        return rules;
    }

    private static List<String> peerClasses() throws IOException, URISyntaxException {
        return classes(ManagerConnection.class).stream()
                .filter(name -> name.startsWith(THEIRS))
                .map(name -> name.substring(THEIRS.length()))
                .filter(name -> !name.contains("$") && !name.endsWith("package-info"))
                .toList();
    }

    /** Our actions and events by their name in lower case, as {@code event.hangup}. */
    private static Map<String, String> ourClasses() throws IOException, URISyntaxException {
        Map<String, String> here = new TreeMap<>();
        assertThat(Originate.class.getProtectionDomain().getCodeSource())
                .isEqualTo(Hangup.class.getProtectionDomain().getCodeSource());
        for (String name : classes(Originate.class)) {
            if (name.startsWith(OURS + "action.") || name.startsWith(OURS + "event.")) {
                String local = name.substring(OURS.length());
                here.put(local.toLowerCase(Locale.ROOT), local);
            }
        }
        return here;
    }

    /** Names of the classes beside one, in a jar or a folder. */
    static List<String> classes(Class<?> one) throws IOException, URISyntaxException {
        Path place =
                Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(place)) {
            return names(place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return names(jar.getPath("/"));
        }
    }

    private static List<String> names(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file -> file.substring(0, file.length() - ".class".length())
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .sorted()
                    .toList();
        }
    }
}
