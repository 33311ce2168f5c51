package io.github.pbxkit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {

    @TempDir
    Path root;

    private Repository repository;

    @BeforeEach
    void layRepository() throws IOException {
        repository = Repository.in(root);
    }

    @Test
    void staysWhenNothingChanges() throws IOException {
        assertThat(fingerprint()).isEqualTo(fingerprint()).matches("[0-9a-f]{16}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pom.xml",
                ".mvn/maven.config",
                "examples/board/pom.xml",
                "examples/board/example.properties",
                "examples/board/src/main/java/Code.java",
                "client/testkit/pom.xml",
                "client/testkit/src/main/java/Code.java"
            })
    void changesWhenAFileOfTheBuildIsTouched(String file) throws IOException {
        String before = fingerprint();
        touch(file);

        assertThat(fingerprint()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "client/testkit/src/test/java/CodeTest.java",
                "client/testkit/src/jmh/java/CodeBench.java",
                "client/testkit/target/classes/Code.class",
                ".mvn/bench/java/Runner.java",
                "other/src/main/java/Code.java",
                "README.md"
            })
    void staysWhenTheFileIsNoPartOfTheExample(String file) throws IOException {
        String before = fingerprint();
        repository.write(file, "changed");

        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void changesWithContentEvenWhenTimeAndSizeAreKept() throws IOException {
        String before = fingerprint();
        Path code = root.resolve("examples/board/src/main/java/Code.java");
        FileTime time = Files.getLastModifiedTime(code);
        Files.writeString(code, "class Edoc {}\n");
        Files.setLastModifiedTime(code, time);

        assertThat(fingerprint()).isNotEqualTo(before);
    }

    @Test
    void changesWhenAFileComesOrGoes() throws IOException {
        String before = fingerprint();
        repository.write("examples/board/src/main/resources/new.txt", "");
        String with = fingerprint();
        Files.delete(root.resolve("examples/board/src/main/java/Code.java"));

        assertThat(with).isNotEqualTo(before);
        assertThat(fingerprint()).isNotIn(before, with);
    }

    private void touch(String file) throws IOException {
        Path path = root.resolve(file);
        long later = Files.getLastModifiedTime(path).toMillis() + 1;
        Files.setLastModifiedTime(path, FileTime.fromMillis(later));
    }

    private String fingerprint() throws IOException {
        return Fingerprint.of(root, Reactor.at(root).neededBy(repository.folder("examples/board")));
    }
}
