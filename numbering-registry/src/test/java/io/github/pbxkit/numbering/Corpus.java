package io.github.pbxkit.numbering;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The real files, where this machine has them; tests over them are skipped elsewhere. */
final class Corpus {
    static final String FULL = "2020-05";
    private static final Map<String, ImportResult> LOADED = new ConcurrentHashMap<>();

    private Corpus() {}

    static Path folder() {
        Path folder =
                Path.of(System.getProperty("corpus.dir", "../shared/corpus")).resolve("numbering");
        assumeTrue(Files.isDirectory(folder), "no real numbering files at " + folder + " (property corpus.dir)");
        return folder;
    }

    static List<String> vintages() {
        try (Stream<Path> entries = Files.list(folder())) {
            return entries.filter(Files::isDirectory)
                    .map(entry -> entry.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A vintage, read once per test run and dated on the first of its month. */
    static ImportResult load(String vintage) {
        Path folder = folder().resolve(vintage);
        return LOADED.computeIfAbsent(
                vintage,
                name -> NumberingRegistry.load(
                        ImportOptions.builder()
                                .asOf(YearMonth.parse(name).atDay(1))
                                .build(),
                        List.of(folder)));
    }

    /** Rows of each file by its path in the folder, from the list beside the files. */
    static Map<String, Long> expectedRows() {
        try (Stream<String> lines = Files.lines(folder().resolve("SOURCES.tsv"))) {
            Map<String, Long> rows = new TreeMap<>();
            lines.skip(1).map(line -> line.split("\t")).forEach(field -> rows.put(field[0], Long.valueOf(field[1])));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
