package io.github.pbxkit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void saysTheSameInBothLanguages() throws IOException {
        assertThat(places("ru")).isEqualTo(places("en"));
    }

    @Test
    void fillsInValues() {
        assertThat(new Messages("en").get("example.unknown", "x")).startsWith("There is no example \"x\".");
        assertThat(new Messages("ru").get("example.unknown", "x")).startsWith("Примера «x» нет.");
        assertThat(new Messages("en").get("help")).contains("the system's");
    }

    /** Key to the places in its text. */
    private static Map<String, String> places(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(MessagesTest.class.getResourceAsStream("messages_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        Map<String, String> places = new TreeMap<>();
        texts.forEach((key, text) -> places.put(
                key.toString(),
                PLACE.matcher(text.toString())
                        .results()
                        .map(r -> r.group())
                        .sorted()
                        .collect(Collectors.joining())));
        return places;
    }
}
