package io.github.pbxkit.examples.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sentences of all examples. */
class TextsTest {
    private static final Path EXAMPLES = Path.of("..");
    private static final Path KIT =
            EXAMPLES.resolve("kit/src/main/resources/io/github/pbxkit/examples/kit/texts.properties");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern KEY = Pattern.compile(
            "\"((?:ask|answer|check|data|demo|diff|doctor|enrich|fault|find|import|link|mode|news|probe|reason|replay"
                    + "|serve|start|state|stop|update)\\.[a-zA-Z0-9.-]*[a-zA-Z0-9])\"");

    /** Every {@code texts.properties}, of all examples and of the kit. */
    static List<Path> texts() throws IOException {
        try (Stream<Path> examples = Files.list(EXAMPLES)) {
            List<Path> texts = new ArrayList<>();
            for (Path example : examples.sorted().toList()) {
                Path resources = example.resolve("src/main/resources");
                if (Files.isDirectory(resources)) {
                    try (Stream<Path> files = Files.walk(resources)) {
                        files.filter(file -> file.endsWith("texts.properties")).forEach(texts::add);
                    }
                }
            }
            return texts;
        }
    }

    /** Those of programs that stand on the kit. */
    static List<Path> textsOverTheKit() throws IOException {
        return texts().stream()
                .filter(file -> !file.equals(KIT) && !file.startsWith(EXAMPLES.resolve("asterisk-lab")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void bothLanguagesSayTheSame(Path file) throws IOException {
        Properties english = read(file);
        Properties russian = read(file.resolveSibling("texts_ru.properties"));

        assertThat(russian.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(places(russian.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("textsOverTheKit")
    void saysNothingThatTheKitSays(Path file) throws IOException {
        assertThat(read(file).entrySet()).doesNotContainAnyElementsOf(read(KIT).entrySet());
    }

    @ParameterizedTest
    @MethodSource("textsOverTheKit")
    void hasASentenceForWhateverIsSaid(Path file) throws IOException {
        Set<String> known = new HashSet<>(read(KIT).stringPropertyNames());
        known.addAll(read(file).stringPropertyNames());

        assertThat(said(EXAMPLES.resolve(EXAMPLES.relativize(file).getName(0)))).isSubsetOf(known);
    }

    private static Set<String> said(Path example) throws IOException {
        Set<String> said = new HashSet<>();
        try (Stream<Path> sources = Files.walk(example.resolve("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                KEY.matcher(Files.readString(source)).results().forEach(key -> said.add(key.group(1)));
            }
        }
        return said;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Properties read(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }
}
