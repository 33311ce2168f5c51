package io.github.pbxkit.run;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * A folder below {@code examples} with an {@code example.properties}: {@code main} (the class that is started),
 * {@code title.en}, {@code title.ru}, and optionally {@code service.args}, the arguments with which the packed example
 * runs as a service.
 */
record Example(String name, Path directory, Properties properties) {

    /** All examples below {@code examples}, by name. */
    static List<Example> in(Path examples) {
        List<Example> found = new ArrayList<>();
        try (DirectoryStream<Path> directories = Files.newDirectoryStream(examples, Files::isDirectory)) {
            for (Path directory : directories) {
                Path file = directory.resolve("example.properties");
                if (Files.isRegularFile(file)) {
                    found.add(read(directory, file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(Comparator.comparing(Example::name));
        return found;
    }

    private static Example read(Path directory, Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new Example(directory.getFileName().toString(), directory, properties);
    }

    /** The name that was probably meant; empty when none is near. */
    static Optional<String> nearest(String typed, List<Example> examples) {
        return examples.stream()
                .map(Example::name)
                .filter(name -> name.contains(typed) || typed.contains(name) || distance(typed, name) <= 3)
                .min(Comparator.comparingInt(name -> distance(typed, name)));
    }

    String mainClass() {
        String main = properties.getProperty("main", "").strip();
        if (main.isEmpty()) {
            throw new IllegalStateException(directory.resolve("example.properties") + " does not name its main class");
        }
        return main;
    }

    String title(String language) {
        return properties.getProperty("title." + language, properties.getProperty("title.en", ""));
    }

    String serviceArguments() {
        return properties.getProperty("service.args", "").strip();
    }

    /** Edits (insert, delete, replace, swap of neighbours) between two names. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replace = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replace, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
