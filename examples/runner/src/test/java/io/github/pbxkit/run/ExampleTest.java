package io.github.pbxkit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExampleTest {

    @TempDir
    Path root;

    private List<Example> examples;

    @BeforeEach
    void layExamples() throws IOException {
        Repository repository = Repository.in(root);
        repository.example("asterisk-lab", "main=lab.Main\ntitle.en=A real Asterisk\n");
        repository.example("conference", "main=conference.Main\ntitle.en=Conference\n");
        Files.createDirectories(root.resolve("examples/runner"));
        examples = Example.in(root.resolve("examples"));
    }

    @Test
    void listsFoldersThatDescribeThemselves() {
        assertThat(examples).extracting(Example::name).containsExactly("asterisk-lab", "board", "conference");
    }

    @Test
    void hasATitleInEachLanguage() {
        Example board = examples.get(1);

        assertThat(board.title("ru")).isEqualTo("Табло");
        assertThat(board.title("en")).isEqualTo("A board");
        assertThat(examples.get(0).title("ru")).isEqualTo("A real Asterisk");
    }

    @ParameterizedTest
    @CsvSource({"conferense,conference", "confrence,conference", "lab,asterisk-lab", "baord,board", "boards,board"})
    void guessesWhatWasMeant(String typed, String meant) {
        assertThat(Example.nearest(typed, examples)).contains(meant);
    }

    @Test
    void doesNotGuessWildly() {
        assertThat(Example.nearest("number-lookup", examples)).isEmpty();
    }
}
