package io.github.pbxkit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributionTest {

    @TempDir
    Path root;

    private Repository repository;

    @BeforeEach
    void layBuiltExample() throws IOException {
        repository = Repository.in(root);
        repository.example("board", "main=board.Main\ntitle.en=A board\ntitle.ru=Табло\nservice.args=--config x\n");
        repository.write("LICENSE", "licence text");
        repository.write("built/lib/kit-example-board-1.2.3.jar", "jar");
        repository.write("examples/board/src/dist/conf/board.yaml", "sample: 1");
        Files.createDirectories(root.resolve("examples/board/target"));
    }

    @Test
    void holdsAllThatAServerNeeds() throws IOException {
        try (FileSystem zip = open(pack())) {
            assertThat(text(zip, "bin/board")).contains("-cp", "board.Main").doesNotContainPattern("@[A-Z_]+@");
            assertThat(text(zip, "bin/board.bat")).contains("\r\n", "board.Main");
            assertThat(text(zip, "conf/board.yaml")).isEqualTo("sample: 1");
            assertThat(text(zip, "systemd/board.service"))
                    .contains("ExecStart=/opt/board/bin/board --config x", "Description=A board");
            assertThat(text(zip, "README.md")).contains("# board 1.2.3", "A board", "Табло");
            assertThat(text(zip, "LICENSE")).isEqualTo("licence text");
            assertThat(zip.getPath("board-1.2.3/lib/kit-example-board-1.2.3.jar"))
                    .exists();
        }
    }

    @Test
    void makesTheScriptsExecutable() throws IOException {
        Map<String, String> posix = Map.of("enablePosixFileAttributes", "true");
        try (FileSystem zip = FileSystems.newFileSystem(pack(), posix)) {
            assertThat(Files.getPosixFilePermissions(zip.getPath("board-1.2.3/bin/board")))
                    .hasSize(7);
            assertThat(Files.getPosixFilePermissions(zip.getPath("board-1.2.3/conf/board.yaml")))
                    .hasSize(4);
        }
    }

    @Test
    void prefersWhatTheExampleBrings() throws IOException {
        repository.write("examples/board/src/dist/systemd/board.service", "own unit");

        try (FileSystem zip = open(pack())) {
            assertThat(text(zip, "systemd/board.service")).isEqualTo("own unit");
        }
    }

    @Test
    void isTheSameEachTime() throws IOException {
        byte[] first = Files.readAllBytes(pack());

        assertThat(Files.readAllBytes(pack())).isEqualTo(first);
    }

    @Test
    void saysNothingOfTheTimeOfPacking() throws IOException {
        Instant packing = Instant.now().minusSeconds(60);
        try (FileSystem zip = open(pack());
                Stream<Path> files = Files.walk(zip.getPath("board-1.2.3"))) {
            assertThat(files.map(DistributionTest::times))
                    .isNotEmpty()
                    .allSatisfy(times -> assertThat(times)
                            .allSatisfy(time -> assertThat(time.toInstant()).isBefore(packing)));
        }
    }

    private Path pack() throws IOException {
        Example example = Example.in(root.resolve("examples")).get(0);
        return new Distribution(Reactor.at(root), example).pack(root.resolve("built"));
    }

    private static FileSystem open(Path zip) throws IOException {
        return FileSystems.newFileSystem(zip);
    }

    private static List<FileTime> times(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return List.of(attributes.lastModifiedTime(), attributes.lastAccessTime(), attributes.creationTime());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(FileSystem zip, String file) throws IOException {
        return Files.readString(zip.getPath("board-1.2.3").resolve(file));
    }
}
