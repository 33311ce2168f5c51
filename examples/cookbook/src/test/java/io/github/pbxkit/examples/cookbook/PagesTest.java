package io.github.pbxkit.examples.cookbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All pages of the repository: their Java code is compiled code, word for word, and their links lead somewhere. */
class PagesTest {
    private static final Path ROOT = root();
    private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern TEST_NAME = Pattern.compile("`(\\w+(?:Test|IT))`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:\\s]+)(?:#[^)]*)?\\)");

    @ParameterizedTest
    @MethodSource("pages")
    void showsWhatIsCompiled(Path page) throws IOException {
        List<String> notCompiled = CODE.matcher(Files.readString(ROOT.resolve(page)))
                .results()
                .map(block -> withoutIndentation(block.group(1)))
                .filter(block -> Sources.ALL.stream().noneMatch(source -> shows(block, source)))
                .toList();

        assertThat(notCompiled).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void itsLinksLeadSomewhere(Path page) throws IOException {
        Path file = ROOT.resolve(page);
        List<String> dead = LINK.matcher(Files.readString(file))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !Files.exists(file.resolveSibling(link)))
                .toList();

        assertThat(dead).isEmpty();
    }

    @Test
    void theTestsThatProveWhatIsSupportedAreThere() throws IOException {
        Set<String> tests = files("", ".java")
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());

        List<String> named = TEST_NAME
                .matcher(Files.readString(ROOT.resolve("SUPPORTED.md")))
                .results()
                .map(name -> name.group(1))
                .toList();

        assertThat(named)
                .hasSizeGreaterThan(30)
                .allSatisfy(name -> assertThat(tests).contains(name));
    }

    @Test
    void theCookbookHasTwentyTasksAndEachIsShownAndRun() throws IOException {
        String page = Files.readString(ROOT.resolve("examples/cookbook/README.md"));
        List<Path> tasks = files("examples/cookbook/src/main", ".java")
                .filter(PagesTest::isTask)
                .toList();
        String tests = String.join(
                "",
                files("examples/cookbook/src/test", ".java")
                        .map(PagesTest::read)
                        .toList());

        assertThat(page.lines().filter(line -> line.matches("### \\d+\\. .*")))
                .hasSize(20)
                .hasSize(tasks.size() + 1); // the last one is a test
        assertThat(tasks).allSatisfy(task -> {
            assertThat(page).contains("(" + ROOT.resolve("examples/cookbook").relativize(task) + ")");
            assertThat(tests)
                    .containsPattern("\\b" + task.getFileName().toString().replace(".java", "") + "[.(]");
        });
    }

    static Stream<Path> pages() throws IOException {
        return files("", ".md").map(ROOT::relativize);
    }

    /** A block that begins with imports is a whole program with all of them; others are a part of one. */
    private static boolean shows(String block, String source) {
        if (!block.startsWith("import ")) {
            return source.contains(block);
        }
        return source.endsWith(block)
                && !source.substring(0, source.length() - block.length()).contains("import ");
    }

    private static boolean isTask(Path file) {
        return !file.endsWith("package-info.java");
    }

    /** Without what a build made, and without what is hidden. */
    private static Stream<Path> files(String folder, String ending) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(ROOT.resolve(folder), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                String name = String.valueOf(directory.getFileName());
                return name.equals("target") || name.startsWith(".")
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(ending)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found.stream().sorted();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutIndentation(String code) {
        return code.lines().map(String::strip).reduce("", (text, line) -> text + line + "\n");
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** Examples and tests, read once. */
    private static final class Sources {
        static final List<String> ALL = read();

        private static List<String> read() {
            try (Stream<Path> files = files("", ".java")) {
                return files.filter(Sources::isExample)
                        .map(PagesTest::read)
                        .map(PagesTest::withoutIndentation)
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static boolean isExample(Path file) {
            Path path = ROOT.relativize(file);
            return path.startsWith("examples")
                    || path.toString().replace('\\', '/').contains("src/test/");
        }
    }
}
