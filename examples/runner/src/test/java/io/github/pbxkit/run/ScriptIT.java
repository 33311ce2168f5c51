package io.github.pbxkit.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The real script in a made-up repository; the {@code mvn} on its PATH notes each call and brings a jar made here. */
@DisabledOnOs(OS.WINDOWS)
class ScriptIT {

    private static final String COMPILED_RUNNER = "examples/runner/target/script";

    private static final String APPLICATION = """
            public class Board {
                public static void main(String[] args) throws Exception {
                    System.out.println("in " + new String(System.in.readAllBytes()) + " " + String.join("|", args));
                    System.exit(args.length == 0 ? 0 : 7);
                }
            }
            """;

    private static final String MAVEN = """
            #!/bin/sh
            if [ "$1" = -version ]; then
              echo "Apache Maven 3.8.7"
              exit 0
            fi
            echo "$*" >>mvn.calls
            if grep -q BROKEN examples/board/src/main/java/Board.java; then
              echo "[INFO] Scanning for projects..."
              echo "[ERROR] $PWD/examples/board/src/main/java/Board.java:[1,2] cannot find symbol"
              echo "[ERROR] Re-run Maven using the -X switch to enable full debug logging."
              exit 1
            fi
            echo "[INFO] Building A board 1.2.3 [1/1]"
            mkdir -p examples/board/target
            cp board.jar examples/board/target/kit-example-board-1.2.3.jar
            """;

    @TempDir
    static Path jarDirectory;

    @TempDir
    Path directory;

    private Repository repository;
    private Path root;

    @BeforeAll
    static void makeJar() throws IOException {
        Path source = Files.writeString(jarDirectory.resolve("Board.java"), APPLICATION);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()))
                .isZero();
        try (OutputStream file = Files.newOutputStream(jarDirectory.resolve("board.jar"));
                JarOutputStream jar = new JarOutputStream(file)) {
            jar.putNextEntry(new JarEntry("Board.class"));
            jar.write(Files.readAllBytes(jarDirectory.resolve("Board.class")));
        }
    }

    @BeforeEach
    void layRepository() throws IOException {
        root = Files.createDirectories(directory.resolve("мой проект"));
        repository = Repository.in(root);
        repository.example("board", "main=Board\ntitle.en=A board\ntitle.ru=Табло\n");
        repository.write("examples/board/src/main/java/Board.java", APPLICATION);
        repository.write("bin/mvn", MAVEN);
        assertThat(root.resolve("bin/mvn").toFile().setExecutable(true)).isTrue();
        copy(Path.of("..", "run"), root.resolve("examples/run"));
        copy(jarDirectory.resolve("board.jar"), root.resolve("board.jar"));
        copyTree(Path.of("src", "main"), root.resolve("examples/runner/src/main"));
        copyTree(Path.of("target", "classes"), root.resolve(COMPILED_RUNNER));
    }

    @Test
    void listsTheExamples() throws Exception {
        assertThat(run().output()).contains("examples/run NAME", "  board   A board");
        assertThat(run("--lang", "ru").output()).contains("  board   Табло");
    }

    @Test
    void handsOverArgumentsInputAndExitCode() throws Exception {
        Answer answer = run("board", "--lang", "a b", "", "*");

        assertThat(answer.output()).contains("in hello --lang|a b||*");
        assertThat(answer.exit()).isEqualTo(7);
    }

    @Test
    void buildsOnlyWhenASourceChanged() throws Exception {
        run("board");
        Answer second = run("board");
        assertThat(second.exit()).isZero();
        assertThat(second.output()).doesNotContain("Building");
        assertThat(mavenCalls()).hasSize(1);

        touch("client/testkit/src/main/java/Code.java");
        assertThat(run("board").output()).contains("a source has changed");
        assertThat(mavenCalls()).hasSize(2);
    }

    @Test
    void neverStartsOldCodeAfterAFailedBuild() throws Exception {
        run("board");
        repository.write("examples/board/src/main/java/Board.java", "BROKEN");

        for (int attempt = 0; attempt < 2; attempt++) {
            Answer answer = run("board");
            assertThat(answer.exit()).isEqualTo(2);
            assertThat(answer.output())
                    .contains("examples/board/src/main/java/Board.java:1:2: cannot find symbol")
                    .doesNotContain("in hello", "Re-run Maven", "Scanning");
        }
    }

    @Test
    void compilesItselfFirst() throws Exception {
        Files.move(root.resolve(COMPILED_RUNNER), directory.resolve("away"));

        assertThat(run().output()).contains("  board   A board");
        assertThat(root.resolve(COMPILED_RUNNER)).isNotEmptyDirectory();
    }

    @Test
    void compilesItselfAgainWhenItsOwnSourcesChange() throws Exception {
        run();
        repository.write("examples/runner/src/main/java/io/github/pbxkit/run/Messages.java", "class Broken {");
        touch("examples/runner/src/main/java/io/github/pbxkit/run/Messages.java");

        Answer answer = run();
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.output()).contains("Messages.java:1: error");
    }

    @Test
    void packsAZip() throws Exception {
        repository.write("LICENSE", "licence");

        assertThat(run("package", "board").exit()).isZero();
        assertThat(root.resolve("examples/board/target/board-1.2.3.zip")).isNotEmptyFile();
    }

    @Test
    void guessesTheName() throws Exception {
        Answer answer = run("--lang", "ru", "bord");

        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.output()).contains("Примера «bord» нет", "Может быть, board?");
    }

    private record Answer(int exit, String output) {}

    private Answer run(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(root.resolve("examples/run").toString()));
        command.addAll(List.of(arguments));
        Path java = Path.of(System.getProperty("java.home"), "bin");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment()
                .put(
                        "PATH",
                        String.join(
                                File.pathSeparator,
                                root.resolve("bin").toString(),
                                java.toString(),
                                System.getenv("PATH")));
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        try (var input = process.outputWriter(StandardCharsets.UTF_8)) {
            input.write("hello");
        } catch (IOException over) {
            // It read nothing and has ended already.
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Answer(process.exitValue(), output);
    }

    private List<String> mavenCalls() throws IOException {
        return Files.readAllLines(root.resolve("mvn.calls"));
    }

    /** One hour on: later than the runner's classes as well. */
    private void touch(String file) throws IOException {
        Path path = root.resolve(file);
        long time = Files.getLastModifiedTime(path).toMillis() + TimeUnit.HOURS.toMillis(1);
        Files.setLastModifiedTime(path, FileTime.fromMillis(time));
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
        assertThat(to.toFile().setExecutable(Files.isExecutable(from))).isTrue();
    }
}
