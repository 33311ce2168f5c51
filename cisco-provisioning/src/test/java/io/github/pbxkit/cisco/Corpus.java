package io.github.pbxkit.cisco;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Real phones' files; they lie outside the repository, and tests over them are skipped where they are not there. */
final class Corpus {
    private Corpus() {}

    static Path directory() {
        Path directory = Path.of(System.getProperty("corpus.dir", "none")).resolve("cisco");
        assumeTrue(Files.isDirectory(directory), "no corpus at " + directory);
        return directory;
    }

    static List<Path> files(String... kinds) {
        return Stream.of(kinds).flatMap(kind -> list(directory().resolve(kind))).toList();
    }

    private static Stream<Path> list(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path seed() {
        return directory().resolve("sep/seed-7931-SIP31.8-5-3SR1S.xml");
    }
}
