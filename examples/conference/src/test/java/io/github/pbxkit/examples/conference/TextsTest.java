package io.github.pbxkit.examples.conference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.examples.kit.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing is said in one language only. */
class TextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    @Test
    void consoleSpeaksBothLanguagesFully() {
        Texts en = Texts.in(ConferenceMain.class, "en");
        Texts ru = Texts.in(ConferenceMain.class, "ru");

        assertThat(ru.bundle().keySet())
                .containsExactlyInAnyOrderElementsOf(en.bundle().keySet());
        for (String key : en.bundle().keySet()) {
            assertThat(places(ru.bundle().getString(key)))
                    .as(key)
                    .isEqualTo(places(en.bundle().getString(key)));
        }
    }

    @Test
    void everySentenceThatTheProgramSaysExists() throws IOException {
        Set<String> said = new TreeSet<>();
        Pattern key = Pattern.compile("\"((?:fault|doctor|start|stop|news)\\.[a-z0-9.-]*[a-z0-9])\"");
        // The kit's options and what all programs have in common speak with this program's words.
        Path kit = Path.of("../kit/src/main/java/io/github/pbxkit/examples/kit");
        try (Stream<Path> own = Files.walk(Path.of("src/main/java"));
                Stream<Path> common = Files.list(kit)) {
            List<Path> sources = Stream.of(own, common, Stream.of(kit.resolve("ari/PbxOptions.java")))
                    .flatMap(files -> files)
                    .filter(f -> f.toString().endsWith(".java"))
                    .toList();
            for (Path source : sources) {
                key.matcher(Files.readString(source))
                        .results()
                        .map(r -> r.group(1))
                        .forEach(said::add);
            }
        }
        assertThat(said).hasSizeGreaterThan(50);
        assertThat(Texts.in(ConferenceMain.class, "en").bundle().keySet()).containsAll(said);
    }

    @Test
    void pageSpeaksBothLanguagesFully() throws IOException {
        String script = page("i18n.js");
        int ru = script.indexOf("\n  ru: {");
        Set<String> english = keys(script.substring(0, ru));

        assertThat(english).hasSizeGreaterThan(60);
        assertThat(keys(script.substring(ru))).isEqualTo(english);
    }

    @Test
    void pageSaysNothingThatHasNoText() throws IOException {
        String sources = page("app.js") + page("view.js") + page("index.html");
        Set<String> used = Pattern.compile("(?:\\bt\\(\"|data-t(?:-placeholder)?=\")([a-z.-]+)\"")
                .matcher(sources)
                .results()
                .map(r -> r.group(1))
                .collect(Collectors.toSet());

        assertThat(used).hasSizeGreaterThan(25);
        assertThat(keys(page("i18n.js"))).containsAll(used);
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys(String script) {
        return Pattern.compile("(?m)^    \"([a-z.-]+)\":")
                .matcher(script)
                .results()
                .map(r -> r.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String page(String name) throws IOException {
        try (InputStream in = TextsTest.class.getResourceAsStream("/page/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
