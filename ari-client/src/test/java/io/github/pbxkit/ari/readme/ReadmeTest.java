package io.github.pbxkit.ari.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Java code of the READMEs is the compiled code beside this test, word for word. */
class ReadmeTest {
    private static final Path HERE = Path.of("src/test/java/io/github/pbxkit/ari/readme");
    private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "testkit/README.md"})
    void showsWhatIsCompiled(String readme) throws IOException {
        List<String> programs = CODE.matcher(Files.readString(Path.of(readme)))
                .results()
                .map(block -> withoutIndentation(block.group(1)))
                .toList();

        List<String> compiled = sources();
        assertThat(programs)
                .isNotEmpty()
                .allSatisfy(program -> assertThat(compiled)
                        .anySatisfy(source -> assertThat(source).contains(program)));
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.list(HERE)) {
            return files.map(ReadmeTest::read)
                    .map(ReadmeTest::withoutIndentation)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String withoutIndentation(String code) {
        return code.lines().map(String::strip).reduce("", (text, line) -> text + line + "\n");
    }
}
