package io.github.pbxkit.ari;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events of real servers: each gives its record, and nothing of it is lost. */
class CapturedEventsTest {
    @ParameterizedTest
    @ValueSource(strings = {"22", "16"})
    void oneOfEachKind(String version) throws IOException {
        try (var in = CapturedEventsTest.class.getResourceAsStream("/captures/events-" + version + ".jsonl")) {
            check(new String(Objects.requireNonNull(in).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"22", "16"})
    void wholeSession(String version) throws IOException {
        Path file = Path.of(System.getProperty("corpus.dir", "none"), "ari", "asterisk-" + version + "-events.jsonl");
        assumeTrue(Files.exists(file), file + " is not here");
        List<String> lines = Files.readAllLines(file);

        assertThat(lines).hasSizeGreaterThan(700);
        check(lines);
    }

    private static void check(List<String> lines) {
        for (String line : lines) {
            AriEvent event = AriEvent.parse(line);
            Map<?, ?> tree = (Map<?, ?>) WireTree.of(line);

            assertThat(event).isInstanceOf(KnownEvent.class);
            assertThat(event.getClass().getSimpleName()).isEqualTo(tree.get("type"));
            assertThat(event.extra()).as(line).isEmpty();
            assertThat(WireTree.of(event, tree)).as(line).isEqualTo(tree);
        }
    }
}
