package io.github.pbxkit.ami.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The programs of the READMEs are the compiled ones beside this test, word for word. */
class ReadmeTest {
    private static final Path HERE = Path.of("src/test/java/io/github/pbxkit/ami/readme");

    @Test
    void showsTheProgramThatIsCompiled() throws IOException {
        assertThat(program(Path.of("README.md"))).isEqualTo(source("Lamps.java"));
    }

    @Test
    void showsTheTestThatIsRunInTheReadmeOfTheTestkit() throws IOException {
        assertThat(program(Path.of("testkit/README.md"))).isEqualTo(source("LampsTest.java"));
    }

    private static String program(Path readme) throws IOException {
        String text = Files.readString(readme);
        int start = text.indexOf("```java\n") + "```java\n".length();
        return text.substring(start, text.indexOf("```", start));
    }

    private static String source(String file) throws IOException {
        String text = Files.readString(HERE.resolve(file));
        return text.substring(text.indexOf("import "));
    }
}
